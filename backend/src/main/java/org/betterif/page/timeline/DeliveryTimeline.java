package org.betterif.page.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.betterif.delivery.DeliveryEvent;
import org.betterif.delivery.DeliveryStage;

/** The rest of an idea's way: what became of each promise, how far it came, what it brought. */
@ApplicationScoped
class DeliveryTimeline {

    private final Timelines timelines;

    DeliveryTimeline(Timelines timelines) {
        this.timelines = timelines;
    }

    void delivery(@Observes DeliveryEvent event) {
        var at = event.occurredAt();
        var moment =
                switch (event) {
                    case DeliveryEvent.Promised e -> null; // the answer that promises it stands there already
                    case DeliveryEvent.Begun e -> Moment.step(Moment.Kind.STEP_BEGUN, at, e.commitmentId());
                    case DeliveryEvent.Done e -> Moment.step(Moment.Kind.STEP_DONE, at, e.commitmentId());
                    case DeliveryEvent.Late e -> Moment.step(Moment.Kind.STEP_LATE, at, e.commitmentId());
                    case DeliveryEvent.Moved e -> Moment.step(Moment.Kind.STEP_MOVED, at, e.commitmentId());
                    case DeliveryEvent.Dropped e -> Moment.step(Moment.Kind.STEP_DROPPED, at, e.commitmentId());
                    case DeliveryEvent.Reopened e -> Moment.step(Moment.Kind.STEP_REOPENED, at, e.commitmentId());
                    case DeliveryEvent.Noted e -> Moment.step(Moment.Kind.STEP_NOTED, at, e.commitmentId());
                    case DeliveryEvent.StageTold e -> e.again() ? null : Moment.of(stage(e.stage()), at);
                    case DeliveryEvent.GainTold e -> Moment.of(Moment.Kind.GAIN_TOLD, at);
                };
        if (moment != null) {
            timelines.add(event.ideaNumber(), moment);
        }
    }

    private static Moment.Kind stage(DeliveryStage stage) {
        return switch (stage) {
            case TAKEN_UP -> Moment.Kind.TAKEN_UP;
            case TRIAL -> Moment.Kind.TRIAL;
            case IN_PLACE -> Moment.Kind.IN_PLACE;
            case SPREAD -> Moment.Kind.SPREAD;
        };
    }
}
