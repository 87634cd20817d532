package org.betterif.notification.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.betterif.delivery.DeliveryEvent;
import org.betterif.shared.Origin;

/** Tells people what came of an idea: what was done because they asked, and what is late. Imported history tells nothing. */
@ApplicationScoped
class DeliveryObserver {

    private final Outbox outbox;

    DeliveryObserver(Outbox outbox) {
        this.outbox = outbox;
    }

    void delivery(@Observes DeliveryEvent event) {
        if (event.origin() == Origin.IMPORTED) {
            return;
        }
        switch (event) {
            case DeliveryEvent.Done e -> tell("done:" + e.occurredAt().toEpochMilli(), NoticeKind.STEP_DONE, e);
            case DeliveryEvent.Dropped e ->
                tell("dropped:" + e.occurredAt().toEpochMilli(), NoticeKind.STEP_DROPPED, e);
            case DeliveryEvent.Late e -> tell("late:" + e.due(), NoticeKind.STEP_LATE, e);
            case DeliveryEvent.Moved e -> tell("moved:" + e.due(), NoticeKind.STEP_MOVED, e);
            case DeliveryEvent.Begun e -> tell("begun:" + e.occurredAt().toEpochMilli(), NoticeKind.STEP_BEGUN, e);
            case DeliveryEvent.Reopened e ->
                tell("reopened:" + e.occurredAt().toEpochMilli(), NoticeKind.STEP_REOPENED, e);
            case DeliveryEvent.Noted e -> tell("noted:" + e.occurredAt().toEpochMilli(), NoticeKind.STEP_NOTED, e);
            case DeliveryEvent.StageTold e ->
                outbox.add(new Outbox.Draft(
                                "stage:" + e.ideaNumber() + ":" + e.stage() + ":"
                                        + e.occurredAt().toEpochMilli(),
                                NoticeKind.STAGE_TOLD,
                                e.ideaNumber(),
                                e.occurredAt())
                        .in(e.callId()));
            // the answer told of the promise; the rest stands on the idea's page
            case DeliveryEvent.Promised ignored -> {}
            case DeliveryEvent.GainTold ignored -> {}
        }
    }

    private void tell(String what, NoticeKind kind, DeliveryEvent.OfCommitment event) {
        outbox.add(new Outbox.Draft(
                        "commitment:" + event.commitmentId() + ":" + what, kind, event.ideaNumber(), event.occurredAt())
                .in(event.callId())
                .about(event.commitmentId()));
    }
}
