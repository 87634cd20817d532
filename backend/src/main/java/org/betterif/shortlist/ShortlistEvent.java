package org.betterif.shortlist;

import java.time.Instant;
import java.util.List;
import org.betterif.shared.Origin;

/** What came of a council; observed in the transaction in which it happens. */
public sealed interface ShortlistEvent {

    long councilId();

    Instant occurredAt();

    Origin origin();

    /** Ideas go before the council. */
    record Nominated(long councilId, long callId, String slug, List<Long> ideas, Instant occurredAt, Origin origin)
            implements ShortlistEvent {}

    /** Before the scoring opened the clerk took them off the list, or the council was called off. */
    record NominationEnded(
            long councilId, long callId, String slug, List<Long> ideas, Instant occurredAt, Origin origin)
            implements ShortlistEvent {}

    /** Scores may be seen from now on. */
    record ScoringClosed(long councilId, long callId, Instant occurredAt, Origin origin) implements ShortlistEvent {}

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
