package org.betterif.shortlist.preparation;

import java.time.Instant;
import java.util.List;
import org.betterif.shared.Origin;

/** Which ideas are before a council; observed in the transaction in which it happens. */
public sealed interface NominationEvent {

    long councilId();

    List<Long> ideas();

    Instant occurredAt();

    Origin origin();

    record Nominated(long councilId, long callId, String slug, List<Long> ideas, Instant occurredAt, Origin origin)
            implements NominationEvent {}

    /** Before the scoring opened the clerk took them off the list, or the council was called off. */
    record Ended(long councilId, long callId, String slug, List<Long> ideas, Instant occurredAt, Origin origin)
            implements NominationEvent {}
}
