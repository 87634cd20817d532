package org.betterif.innovationcouncil.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.betterif.account.Actor;
import org.betterif.innovationcouncil.CouncilDirectory;

/** What is read of a call for members: by everybody, by the clerk, by a volunteer. */
@ApplicationScoped
class RecruitmentReader {

    private final CouncilDirectory councils;
    private final Pool pool;
    private final RecruitmentViews views;
    private final Clock clock;

    RecruitmentReader(CouncilDirectory councils, Pool pool, RecruitmentViews views, Clock clock) {
        this.councils = councils;
        this.pool = pool;
        this.views = views;
        this.clock = clock;
    }

    @Transactional
    RecruitmentView.Answer recruitment(String slug) {
        return new RecruitmentView.Answer(views.view(pool.of(councils.required(slug)), clock.instant()));
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
