package org.betterif.shortlist;

import java.time.Instant;
import java.util.List;
import org.betterif.shared.Origin;

/** What came of a council; observed in the transaction in which it happens. */
public sealed interface ShortlistEvent {

    long councilId();

    Instant occurredAt();

    Origin origin();

    record Published(
            long councilId,
            long callId,
            String slug,
            List<Long> taken,
            List<Long> notTaken,
            Instant occurredAt,
            Origin origin)
            implements ShortlistEvent {}
}
