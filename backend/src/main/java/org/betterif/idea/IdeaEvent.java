package org.betterif.idea;

import java.time.Instant;
import org.betterif.shared.Origin;

/** What happened to an idea; observed in the transaction in which it happens. */
public sealed interface IdeaEvent {

    long number();

    long callId();

    Instant occurredAt();

    Origin origin();

    /** Handed in; where the call checks first, not public yet. */
    record Submitted(long number, long callId, Instant occurredAt, Origin origin) implements IdeaEvent {}

    /** Became public. */
    record Opened(long number, long callId, Instant occurredAt, Origin origin) implements IdeaEvent {}

    /** The text of a public idea changed; {@code version} is the new one. */
    record TextChanged(long number, long callId, int version, Instant occurredAt, Origin origin) implements IdeaEvent {}

    record Withdrawn(long number, long callId, Instant occurredAt, Origin origin) implements IdeaEvent {}

    record ClosedInFavour(long number, long callId, long ofNumber, Instant occurredAt, Origin origin)
            implements IdeaEvent {}

    /** Became part of another one; its supporters are asked whether theirs goes there. */
    record Joined(long number, long callId, long intoNumber, Instant occurredAt, Origin origin) implements IdeaEvent {}

    record Hidden(long number, long callId, String reasonCode, Instant occurredAt, Origin origin)
            implements IdeaEvent {}

    record Restored(long number, long callId, Instant occurredAt, Origin origin) implements IdeaEvent {}

    record Sealed(long number, long callId, Instant occurredAt, Origin origin) implements IdeaEvent {}

    /** Its call ended. */
    record Closed(long number, long callId, Instant occurredAt, Origin origin) implements IdeaEvent {}
}
