package org.betterif.call;

import java.time.Instant;
import org.betterif.shared.Origin;

/**
 * What the timetable brought about. Each is fired once, in a transaction of its own, as soon as the job looks after the
 * moment; {@code occurredAt} is the moment itself, which may be long past when the program stood still.
 */
public sealed interface CallEvent {

    long callId();

    Instant occurredAt();

    Origin origin();

    /** The first phase began. */
    record Opened(long callId, Instant occurredAt, Origin origin) implements CallEvent {}

    /** The numbers that bring something were changed; in the open door some ideas may have reached the new ones already. */
    record ThresholdsChanged(long callId, Instant occurredAt, Origin origin) implements CallEvent {}

    /** A phase is over. */
    record PhaseEnded(long callId, Phase phase, Instant occurredAt, Origin origin) implements CallEvent {}

    /** The last phase in which people take part is over, or the call was called off. After the {@link PhaseEnded} of that phase. */
    record Closed(long callId, Instant occurredAt, Origin origin) implements CallEvent {}
}
