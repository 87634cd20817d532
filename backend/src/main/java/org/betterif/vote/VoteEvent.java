package org.betterif.vote;

import java.time.Instant;
import org.betterif.shared.Origin;

/** What happened to the support of an idea. Never who. */
public sealed interface VoteEvent {

    long ideaNumber();

    long callId();

    Instant occurredAt();

    Origin origin();

    /**
     * The count went from below the call's threshold to it or past it. Since support may be taken back and given again, an
     * idea may cross more than once: what follows from it is guarded by its own unique key.
     */
    record ThresholdCrossed(long ideaNumber, long callId, int threshold, Instant occurredAt, Origin origin)
            implements VoteEvent {}
}
