package org.betterif.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param from its first instant @param to the first instant after it; null without an end */
public record PhaseRef(Phase phase, Instant from, @Nullable Instant to) {

    public boolean running(Instant now) {
        return !now.isBefore(from) && !ended(now);
    }

    public boolean ended(Instant now) {
        return to != null && !now.isBefore(to);
    }
}
