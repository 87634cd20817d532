package org.betterif.delivery;

import java.time.Instant;
import java.time.LocalDate;
import org.betterif.shared.Origin;

/** What came of an idea. Observed synchronously, in the transaction of the act. */
public sealed interface DeliveryEvent {

    long ideaNumber();

    long callId();

    Instant occurredAt();

    Origin origin();

    /** What happened to one step that was promised. */
    sealed interface OfCommitment extends DeliveryEvent {
        long commitmentId();
    }

    record Promised(long ideaNumber, long callId, long commitmentId, LocalDate due, Instant occurredAt, Origin origin)
            implements OfCommitment {}

    record Begun(long ideaNumber, long callId, long commitmentId, Instant occurredAt, Origin origin)
            implements OfCommitment {}

    record Done(long ideaNumber, long callId, long commitmentId, Instant occurredAt, Origin origin)
            implements OfCommitment {}

    /** Its date passed; told once for each date. */
    record Late(long ideaNumber, long callId, long commitmentId, LocalDate due, Instant occurredAt, Origin origin)
            implements OfCommitment {}

    /** A correction of the answer gave it another date. */
    record Moved(long ideaNumber, long callId, long commitmentId, LocalDate due, Instant occurredAt, Origin origin)
            implements OfCommitment {}

    record Dropped(long ideaNumber, long callId, long commitmentId, Instant occurredAt, Origin origin)
            implements OfCommitment {}

    /** It was said to be done or dropped, and is neither. */
    record Reopened(long ideaNumber, long callId, long commitmentId, Instant occurredAt, Origin origin)
            implements OfCommitment {}

    /** A public word about it: a note, or the yearly review. */
    record Noted(long ideaNumber, long callId, long commitmentId, Instant occurredAt, Origin origin)
            implements OfCommitment {}

    /** @param again a further note at the stage that it had reached */
    record StageTold(
            long ideaNumber, long callId, DeliveryStage stage, boolean again, Instant occurredAt, Origin origin)
            implements DeliveryEvent {}

    record GainTold(long ideaNumber, long callId, long gainId, Instant occurredAt, Origin origin)
            implements DeliveryEvent {}
}
