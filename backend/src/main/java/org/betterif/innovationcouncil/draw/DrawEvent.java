package org.betterif.innovationcouncil.draw;

import java.time.Instant;
import java.util.List;

/** What came of a draw; observed in the transaction in which it happens. */
public sealed interface DrawEvent {

    /** @param panel pool numbers @param pool how many were in it */
    record Drawn(long councilId, int round, List<Integer> panel, int pool, Instant occurredAt) implements DrawEvent {}
}
