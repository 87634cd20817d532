package org.betterif.shortlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import org.betterif.account.Actor;
import org.betterif.idea.IdeaDirectory;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.shared.May;
import org.betterif.shortlist.preparation.PreparationDirectory;
import org.betterif.shortlist.result.ResultDirectory;
import org.betterif.shortlist.scoring.Papers;
import org.betterif.shortlist.scoring.ScoringDirectory;

/** Puts what a council has before it into the forms in which people read it. Scores only once they are open. */
@ApplicationScoped
class ShortlistViews {

    private final IdeaDirectory ideas;
    private final PreparationDirectory preparation;
    private final ScoringDirectory scoring;
    private final ResultDirectory results;
    private final Decisions decisions;

    ShortlistViews(
            IdeaDirectory ideas,
            PreparationDirectory preparation,
            ScoringDirectory scoring,
            ResultDirectory results,
            Decisions decisions) {
        this.ideas = ideas;
        this.preparation = preparation;
        this.scoring = scoring;
        this.results = results;
        this.decisions = decisions;
    }

    ShortlistView shortlist(Papers papers) {
        var council = papers.council();
        return new ShortlistView(
                council.slug(),
                council.version(),
                council.stage(),
                council.places(),
                council.quorum(),
                papers.settled().ruleView(),
                papers.criteria(),
                papers.nominated(),
                ideas.cards(papers.nominated()),
                council.stage().scoresOpen() ? results.table(papers) : null,
                results.second(papers),
                results.ballots(papers),
                council.stage() == CouncilStage.PUBLISHED ? decision(papers) : null);
    }

    ShortlistView.DecisionView decision(Papers papers) {
        var council = papers.council();
        var proposal = results.proposal(papers);
        var entries = decisions.of(council.id()).stream()
                .sorted(Comparator.comparing((Decisions.Entry entry) -> !entry.taken())
                        .thenComparing(
                                entry -> proposal.rank(entry.idea()), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Decisions.Entry::idea))
                .map(entry -> new ShortlistView.Entry(
                        entry.idea(),
                        proposal.rank(entry.idea()),
                        proposal.chosen(entry.idea()),
                        entry.taken(),
                        entry.reason(),
                        entry.taken() == proposal.chosen(entry.idea()) ? null : entry.departure()))
                .toList();
        return new ShortlistView.DecisionView(
                council.publishedAt(),
                decisions.present(council.id()).size(),
                entries,
                decisions.minutes(council.id()).orElse(null));
    }

    ShortlistView.Desk desk(Actor clerk, Papers papers) {
        var council = papers.council();
        boolean minutes = decisions.minutes(council.id()).isPresent();
        var may = new ShortlistView.Allowed(
                May.of(preparation.mayPrepare(clerk, council)),
                May.of(scoring.mayOpen(clerk, papers)),
                May.of(scoring.mayClose(clerk, papers)),
                May.of(scoring.mayScoreAgain(clerk, papers)),
                May.of(scoring.mayMoveSecondClose(clerk, papers)),
                May.of(ShortlistPolicy.mayDecide(clerk, council)),
                May.of(ShortlistPolicy.mayRecord(clerk, council, papers.rule().secondRound(), results.known(papers))),
                May.of(ShortlistPolicy.mayReconsider(clerk, council)),
                May.of(ShortlistPolicy.mayWriteMinutes(clerk, council)),
                May.of(ShortlistPolicy.mayPublish(clerk, council, minutes)));
        return new ShortlistView.Desk(
                shortlist(papers),
                papers.byJuror(),
                council.stage().scoresOpen() ? decision(papers) : null,
                decisions.present(council.id()),
                may);
    }
}
