package org.betterif.idea.standing;

import java.time.Duration;
import java.time.Instant;

/**
 * How much an idea moves: being shared and every support count 1, every comment 2, each fading by half every three days. Kept
 * as a natural logarithm relative to 1 January 2026, so that time passing changes no stored number and an index keeps the
 * order: the sums of {@code weight * 2^(-age / 3 days)} of two ideas compare like the stored logarithms at any moment. What is
 * taken back is subtracted at today's weight, so that giving and taking a support again moves nothing. The arithmetic is the
 * database function {@code idea_momentum}.
 */
final class Momentum {

    static final int SUPPORT = 1;
    static final int COMMENT = 2;

    // in ln per second
    private static final double RATE = Math.log(2) / Duration.ofDays(3).toSeconds();
    private static final Instant ORIGIN = Instant.parse("2026-01-01T00:00:00Z");

    private Momentum() {}

    /** The stored value of one weight given at this moment. */
    static double at(Instant moment) {
        return RATE * (moment.toEpochMilli() - ORIGIN.toEpochMilli()) / 1000.0;
    }
}
