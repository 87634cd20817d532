package org.betterif.notification.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.betterif.innovationcouncil.CouncilEvent;
import org.betterif.shared.Origin;

/** Tells a volunteer that a seat is theirs to take. Who volunteered is nobody else's business: only they are told. */
@ApplicationScoped
class CouncilObserver {

    private final Outbox outbox;

    CouncilObserver(Outbox outbox) {
        this.outbox = outbox;
    }

    void council(@Observes CouncilEvent event) {
        if (event instanceof CouncilEvent.SeatOffered e && e.origin() == Origin.LIVE) {
            outbox.add(new Outbox.Draft("seat:" + e.jurorId(), NoticeKind.SEAT_OFFERED, null, e.occurredAt())
                    .about(e.councilId())
                    .to(e.personId())
                    .detail(Long.toString(e.jurorId())));
        }
    }
}
