package org.betterif.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one clock. It ticks in microseconds, as the database keeps time: what was just written reads the same later.
 *
 * <p>{@code betterif.clock.offset} moves it, so that the demo can show what happens when nothing happens.
 */
class ClockProducer {

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @Produces
    @ApplicationScoped
    Clock clock(@ConfigProperty(name = "betterif.clock.offset", defaultValue = "PT0S") Duration offset) {
        var now = Clock.tick(Clock.systemUTC(), MICROSECOND);
        return offset.isZero() ? now : Clock.offset(now, offset);
    }
}
