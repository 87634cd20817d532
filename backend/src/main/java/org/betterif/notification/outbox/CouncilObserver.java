package org.betterif.notification.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.betterif.innovationcouncil.CouncilEvent;
import org.betterif.shared.Origin;
import org.jspecify.annotations.Nullable;

/** Tells whoever has a seat, or is offered one, what became of it, and the clerks that somebody stepped down. Who volunteered is nobody else's business. */
@ApplicationScoped
class CouncilObserver {

    private final Outbox outbox;

    CouncilObserver(Outbox outbox) {
        this.outbox = outbox;
    }

    void council(@Observes CouncilEvent event) {
        if (event.origin() == Origin.IMPORTED) {
            return;
        }
        switch (event) {
            case CouncilEvent.SeatOffered e -> tell(e, "seat", NoticeKind.SEAT_OFFERED, e.jurorId(), e.personId());
            case CouncilEvent.AlternateSteppedIn e ->
                tell(e, "stepped-in", NoticeKind.SEAT_TAKEN_OVER, e.jurorId(), e.personId());
            case CouncilEvent.JurorRemoved e ->
                tell(e, "removed", NoticeKind.SEAT_TAKEN_AWAY, e.jurorId(), e.personId());
            case CouncilEvent.ChairChanged e ->
                tell(e, "chair:" + e.occurredAt(), NoticeKind.CHAIR_GIVEN, e.jurorId(), e.personId());
            case CouncilEvent.Convened e -> {}
            // by mail, for who has no account
            case CouncilEvent.JurorInvited e -> {}
            case CouncilEvent.JurorSeated e -> {}
            case CouncilEvent.JurorLeft e -> {
                if (e.sat()) { // what a clerk took back needs no word to a clerk
                    outbox.add(new Outbox.Draft(
                                    "left:" + e.jurorId(), NoticeKind.MEMBER_STEPPED_DOWN, null, e.occurredAt())
                            .about(e.councilId()));
                }
            }
            case CouncilEvent.JurorErased e -> {}
            case CouncilEvent.StageReached e -> {}
        }
    }

    private void tell(CouncilEvent event, String cause, NoticeKind kind, long juror, @Nullable Long person) {
        if (person != null) {
            outbox.add(new Outbox.Draft(cause + ":" + juror, kind, null, event.occurredAt())
                    .about(event.councilId())
                    .to(person)
                    .detail(Long.toString(juror)));
        }
    }
}
