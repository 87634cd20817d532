package org.betterif.shortlist.scoring;

import java.time.Instant;
import org.betterif.shared.Origin;

/** What becomes of the scores; observed in the transaction in which it happens. */
public sealed interface ScoringEvent {

    long councilId();

    Instant occurredAt();

    Origin origin();

    /** Scores may be seen from now on. */
    record Closed(long councilId, long callId, Instant occurredAt, Origin origin) implements ScoringEvent {}
}
