package org.betterif.response.duty;

import java.time.Instant;
import org.betterif.call.rules.Consequence;
import org.betterif.call.rules.Threshold;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A cause that arose.
 *
 * @param threshold what was reached, for {@link Cause#THRESHOLD}: it has working days of its own
 * @param due the date where it does not follow from the call's working days; null: from them
 * @param byPersonId who decided, for {@link Cause#DECISION}
 * @param reason the public reason of that decision
 */
public record DutyStart(
        Cause cause,
        @Nullable Threshold threshold,
        Instant at,
        @Nullable Instant due,
        @Nullable Long byPersonId,
        @Nullable LocalisedText reason,
        Origin origin) {

    public static DutyStart of(Cause cause, Instant at, @Nullable Instant due) {
        return new DutyStart(cause, null, at, due, null, null, Origin.LIVE);
    }

    public static DutyStart threshold(Threshold threshold, Instant at, Origin origin) {
        return new DutyStart(Cause.THRESHOLD, threshold, at, null, null, null, origin);
    }

    public @Nullable Consequence consequence() {
        return threshold == null ? null : threshold.consequence();
    }

    public @Nullable Integer supporters() {
        return threshold == null ? null : threshold.supporters();
    }

    /** How long the council has: by the threshold, or by the call. */
    int within(int callsWorkingDays) {
        return threshold == null ? callsWorkingDays : threshold.withinWorkingDays();
    }
}
