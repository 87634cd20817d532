package org.betterif.call;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Phases that are counted in days from a fixed beginning. */
public final class Phases {

    public static final Instant START = Instant.parse("2026-11-02T00:00:00Z");

    private Phases() {}

    public static PhaseRef phase(Phase phase, int from, @Nullable Integer to) {
        return new PhaseRef(
                phase, START.plus(Duration.ofDays(from)), to == null ? null : START.plus(Duration.ofDays(to)));
    }
}
