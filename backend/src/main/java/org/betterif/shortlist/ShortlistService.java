package org.betterif.shortlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.betterif.account.Actor;
import org.betterif.innovationcouncil.CouncilDirectory;
import org.betterif.shortlist.scoring.ScoringDirectory;

/** What is read: by everybody, by the council, by its clerk. */
@ApplicationScoped
class ShortlistService {

    private final CouncilDirectory councils;
    private final ScoringDirectory scoring;
    private final ShortlistViews views;

    ShortlistService(CouncilDirectory councils, ScoringDirectory scoring, ShortlistViews views) {
        this.councils = councils;
        this.scoring = scoring;
        this.views = views;
    }

    @Transactional
    ShortlistView shortlist(String slug) {
        return views.shortlist(scoring.papers(councils.required(slug)));
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
