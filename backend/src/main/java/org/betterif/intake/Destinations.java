package org.betterif.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Finds out where ideas go, once it is known from when they are. */
@FunctionalInterface
interface Destinations {

    /** @throws IntakeFault when the call, topic or area that was asked for is not there */
    Destination of(Period period);

    /** From the first to the last day of what is imported. */
    record Period(Instant from, Instant to) {}

    record Destination(long callId, long topicId, @Nullable Long areaId) {}
}
