package org.betterif.page.readable.decision;

import java.time.Instant;
import java.time.ZoneId;
import org.betterif.call.CallRef;
import org.betterif.call.PhaseRef;
import org.betterif.page.readable.Words;
import org.jspecify.annotations.Nullable;

/** What opens when, each in one line. */
record CallTiming(Words words, ZoneId zone, Instant now) {

    String of(CallRef call) {
        if (call.cancelled()) {
            return words.of("call.state.cancelled");
        }
        if (now.isBefore(call.opensAt())) {
            return words.of("call.state.opens", day(call.opensAt()));
        }
        var closesAt = call.closesAt();
        if (closesAt == null) {
            return words.of("call.state.always");
        }
        return words.of(call.closed(now) ? "call.state.closed" : "call.state.closes", lastDay(closesAt));
    }

    String of(PhaseRef phase) {
        return words.of("call.phase." + phase.phase()) + ": " + when(phase);
    }

    private String when(PhaseRef phase) {
        if (phase.running(now)) {
            return phase.to() == null ? words.of("call.when.always") : words.of("call.when.now", lastDay(phase.to()));
        }
        return phase.to() == null
                ? words.of("call.when.from", day(phase.from()))
                : words.of("call.when.dates", day(phase.from()), lastDay(phase.to()));
    }

    private String day(Instant at) {
        return words.date(at, zone);
    }

    /** The last day of something whose end is the first instant after it. */
    private String lastDay(@Nullable Instant end) {
        return end == null ? "" : words.date(end.minusNanos(1), zone);
    }
}
