package org.betterif.selection.sortition;

import java.util.function.LongSupplier;

/** When the search has to end; every solve is told what is left. */
final class Deadline {
    private static final long NANOS = 1_000_000;

    private final LongSupplier clock;
    private final long end;

    private Deadline(LongSupplier clock, long end) {
        this.clock = clock;
        this.end = end;
    }

    /** @param clock in nanoseconds, from any start */
    static Deadline in(long milliseconds, LongSupplier clock) {
        return new Deadline(clock, clock.getAsLong() + milliseconds * NANOS);
    }

    /** In milliseconds; 0 or less when it is over. */
    long left() {
        return (end - clock.getAsLong()) / NANOS;
    }

    boolean over() {
        return left() <= 0;
    }

    /** An earlier one, after this part of what is left. */
    Deadline after(double part) {
        long now = clock.getAsLong();
        return new Deadline(clock, now + (long) (Math.max(0, end - now) * part));
    }
}
