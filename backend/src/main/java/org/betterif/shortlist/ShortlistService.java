package org.betterif.shortlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.stream.Collectors;
import org.betterif.account.Actor;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.innovationcouncil.CouncilDirectory;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.shared.problem.ProblemException;
import org.betterif.shortlist.result.ResultDirectory;
import org.betterif.shortlist.scoring.ScoringDirectory;

/** What is read: by everybody, by the council, by its clerk. */
@ApplicationScoped
class ShortlistService {

    private final CouncilDirectory councils;
    private final ScoringDirectory scoring;
    private final ShortlistViews views;
    private final ResultDirectory results;
    private final Decisions decisions;
    private final IdeaDirectory ideas;

    ShortlistService(
            CouncilDirectory councils,
            ScoringDirectory scoring,
            ShortlistViews views,
            ResultDirectory results,
            Decisions decisions,
            IdeaDirectory ideas) {
        this.results = results;
        this.decisions = decisions;
        this.ideas = ideas;
        this.councils = councils;
        this.scoring = scoring;
        this.views = views;
    }

    @Transactional
    ShortlistView shortlist(String slug) {
        return views.shortlist(scoring.papers(councils.required(slug)));
    }

    /**
     * The scores as a Pabulib file; what the council took is marked once it is published, what the rule proposes before.
     *
     * @throws ProblemException 404 before the scores are open
     */
    @Transactional
    String file(String slug) {
        var council = councils.required(slug);
        if (!council.stage().scoresOpen()) {
            throw ProblemException.notFound("scores that everybody may see");
        }
        var papers = scoring.papers(council);
        var taken = council.stage() == CouncilStage.PUBLISHED
                ? Set.copyOf(DecisionService.numbers(decisions.of(council.id()), true))
                : results.proposal(papers).chosen();
        var titles =
                ideas.cards(papers.nominated()).stream().collect(Collectors.toMap(IdeaCard::number, IdeaCard::title));
        return results.file(papers, titles, taken);
    }

    @Transactional
    ShortlistView.Desk desk(Actor actor, String slug) {
        ShortlistPolicy.maySeeDesk(actor).require();
        var council = councils.required(slug);
        return views.desk(actor, scoring.papers(council));
    }

    @Transactional
    ShortlistView.DecisionView decision(Actor actor, String slug) {
        var council = councils.required(slug);
        var seat = councils.seat(actor, council.id()).orElse(null);
        ShortlistPolicy.maySeeDecision(actor, seat, council).require();
        return views.decision(scoring.papers(council));
    }
}
