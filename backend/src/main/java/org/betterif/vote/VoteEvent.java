package org.betterif.vote;

import java.time.Instant;
import org.betterif.call.rules.Threshold;
import org.betterif.shared.Origin;

/** What happened to the support of an idea. Never who. */
public sealed interface VoteEvent {

    long ideaNumber();

    long callId();

    Instant occurredAt();

    Origin origin();

    /**
     * The count went from below one of the call's thresholds to it or past it. Since support may be taken back and given
     * again, an idea may cross more than once: what follows from it is guarded by its own unique key.
     *
     * @param threshold the number for this idea, and what it brings
     */
    record ThresholdCrossed(long ideaNumber, long callId, Threshold threshold, Instant occurredAt, Origin origin)
            implements VoteEvent {}
}
