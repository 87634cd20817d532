package org.betterif.record.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.betterif.delivery.DeliveryEvent;

/** Writes the record as promises are made, kept, moved and dropped. */
@ApplicationScoped
class DeliveryObserver {

    private final Recorder recorder;

    DeliveryObserver(Recorder recorder) {
        this.recorder = recorder;
    }

    void delivery(@Observes DeliveryEvent event) {
        var act =
                switch (event) {
                    case DeliveryEvent.Promised e ->
                        commitment(RecordKind.COMMITMENT_MADE, e)
                                .with("due", e.due().toString());
                    case DeliveryEvent.Begun e -> commitment(RecordKind.COMMITMENT_BEGUN, e);
                    case DeliveryEvent.Done e -> commitment(RecordKind.COMMITMENT_DONE, e);
                    case DeliveryEvent.Late e ->
                        commitment(RecordKind.COMMITMENT_LATE, e)
                                .with("due", e.due().toString());
                    case DeliveryEvent.Moved e ->
                        commitment(RecordKind.COMMITMENT_MOVED, e)
                                .with("due", e.due().toString());
                    case DeliveryEvent.Dropped e -> commitment(RecordKind.COMMITMENT_DROPPED, e);
                    case DeliveryEvent.Reopened e -> commitment(RecordKind.COMMITMENT_REOPENED, e);
                    case DeliveryEvent.Noted e -> commitment(RecordKind.COMMITMENT_NOTED, e);
                    case DeliveryEvent.StageTold e ->
                        act(RecordKind.DELIVERY_STAGE, e).with("stage", e.stage());
                    case DeliveryEvent.GainTold e ->
                        act(RecordKind.GAIN_TOLD, e).with("gain", e.gainId());
                };
        recorder.add(act);
    }

    private static Act commitment(RecordKind kind, DeliveryEvent.OfCommitment event) {
        return act(kind, event).with("commitment", event.commitmentId());
    }

    private static Act act(RecordKind kind, DeliveryEvent event) {
        return Act.of(kind, event.ideaNumber(), event.occurredAt(), event.origin());
    }
}
