package org.betterif.innovationcouncil.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.betterif.account.Actor;
import org.betterif.innovationcouncil.CouncilDirectory;
import org.betterif.shared.problem.ProblemException;

/** What is read of a call for members: by everybody, by the clerk, by a volunteer. */
@ApplicationScoped
class RecruitmentReader {

    private final CouncilDirectory councils;
    private final Pool pool;
    private final Draws draws;
    private final RecruitmentViews views;
    private final Clock clock;

    RecruitmentReader(CouncilDirectory councils, Pool pool, Draws draws, RecruitmentViews views, Clock clock) {
        this.councils = councils;
        this.pool = pool;
        this.draws = draws;
        this.views = views;
        this.clock = clock;
    }

    @Transactional
    RecruitmentView.Answer recruitment(String slug) {
        return new RecruitmentView.Answer(views.view(pool.of(councils.required(slug)), clock.instant()));
    }

    /** @throws ProblemException 404 before it is drawn */
    @Transactional
    RecruitmentView.DrawDetail draw(String slug, int round) {
        var state = pool.of(councils.required(slug));
        return views.detail(drawn(state, round), state.recruitment().orElseThrow());
    }

    @Transactional
    String lottery(String slug, int round) {
        return draws.lottery(drawn(pool.of(councils.required(slug)), round).id());
    }

    private static Draw drawn(Pool.State state, int round) {
        return state.draws().stream()
                .filter(draw -> draw.round() == round && draw.state() == DrawState.DRAWN)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("draw"));
    }

    /** @throws ProblemException 404 before it is begun */
    @Transactional
    Draw.Files files(String slug, int round) {
        var draw = pool.of(councils.required(slug)).draws().stream()
                .filter(one -> one.round() == round && one.state() != DrawState.COMMITTED)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("draw"));
        return draws.files(draw.id());
    }

    @Transactional
    RecruitmentView.PoolView pool(Actor actor, String slug) {
        RecruitmentPolicy.maySeePool(actor).require();
        return views.pool(pool.of(councils.required(slug)), actor, clock.instant());
    }

    @Transactional
    RecruitmentView.OwnView own(Actor actor, String slug) {
        RecruitmentPolicy.maySeeOwnApplication(actor).require();
        return views.own(pool.of(councils.required(slug)), actor, clock.instant());
    }
}
