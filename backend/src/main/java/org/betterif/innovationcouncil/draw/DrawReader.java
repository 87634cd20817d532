package org.betterif.innovationcouncil.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Predicate;
import org.betterif.innovationcouncil.CouncilDirectory;
import org.betterif.shared.problem.ProblemException;

/** What everybody reads of a draw: its pool once it was begun, its result once it was drawn. */
@ApplicationScoped
class DrawReader {

    private final CouncilDirectory councils;
    private final Draws draws;
    private final DrawViews views;

    DrawReader(CouncilDirectory councils, Draws draws, DrawViews views) {
        this.councils = councils;
        this.draws = draws;
        this.views = views;
    }

    /** @throws ProblemException 404 before it is drawn */
    @Transactional
    DrawDetail detail(String slug, int round) {
        return views.detail(draw(slug, round, state -> state == DrawState.DRAWN));
    }

    /** @throws ProblemException 404 before it is drawn */
    @Transactional
    String lottery(String slug, int round) {
        return draws.lottery(
                draw(slug, round, state -> state == DrawState.DRAWN).id());
    }

    /** @throws ProblemException 404 before it is begun */
    @Transactional
    Draw.Files files(String slug, int round) {
        return draws.files(
                draw(slug, round, state -> state != DrawState.COMMITTED).id());
    }

    private Draw draw(String slug, int round, Predicate<DrawState> at) {
        return draws.of(councils.required(slug).id()).stream()
                .filter(one -> one.round() == round && at.test(one.state()))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("draw"));
    }
}
