package org.betterif.ballot;

import java.time.Instant;
import java.util.List;
import org.betterif.shared.Origin;

/** What happened to a ballot; observed in the transaction in which it happens. Never how anybody voted, or that they did. */
public sealed interface BallotEvent {

    long ballotId();

    Instant occurredAt();

    Origin origin();

    /** @param ideas that stand on it */
    record Announced(long ballotId, String slug, List<Long> ideas, Instant occurredAt, Origin origin)
            implements BallotEvent {}

    record Opened(long ballotId, String slug, List<Long> ideas, Instant occurredAt, Origin origin)
            implements BallotEvent {}

    record Closed(long ballotId, String slug, List<Long> ideas, Instant occurredAt, Origin origin)
            implements BallotEvent {}

    record Published(long ballotId, String slug, List<Long> taken, List<Long> left, Instant occurredAt, Origin origin)
            implements BallotEvent {}

    record CalledOff(long ballotId, String slug, List<Long> ideas, Instant occurredAt, Origin origin)
            implements BallotEvent {}
}
