package org.betterif.shortlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.betterif.account.Actor;
import org.betterif.innovationcouncil.CouncilDirectory;

/** What is read: by everybody, by the council, by its clerk. */
@ApplicationScoped
class ShortlistService {

    private final CouncilDirectory councils;
    private final Bench bench;
    private final ShortlistViews views;
    private final PreparationService preparation;
    private final Clock clock;

    ShortlistService(
            CouncilDirectory councils, Bench bench, ShortlistViews views, PreparationService preparation, Clock clock) {
        this.councils = councils;
        this.bench = bench;
        this.views = views;
        this.preparation = preparation;
        this.clock = clock;
    }

    @Transactional
    ShortlistView shortlist(String slug) {
        return views.shortlist(bench.papers(councils.required(slug)));
    }

    @Transactional
    ShortlistView.Desk desk(Actor actor, String slug) {
        ShortlistPolicy.maySeeDesk(actor).require();
        var council = councils.required(slug);
        return views.desk(actor, bench.papers(council), preparation.callSays(council), clock.instant());
    }

    @Transactional
    ShortlistView.DecisionView decision(Actor actor, String slug) {
        var council = councils.required(slug);
        var seat = councils.seat(actor, council.id()).orElse(null);
        ShortlistPolicy.maySeeDecision(actor, seat, council).require();
        return views.decision(bench.papers(council));
    }
}
