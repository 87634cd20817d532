package org.betterif.response;

import java.time.Instant;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A cause that arose.
 *
 * @param threshold the number that was crossed, for {@link Cause#THRESHOLD}
 * @param due the date where it does not follow from the call's working days; null: from them
 * @param byPersonId who decided, for {@link Cause#DECISION}
 * @param reason the public reason of that decision
 */
record DutyStart(
        Cause cause,
        @Nullable Integer threshold,
        Instant at,
        @Nullable Instant due,
        @Nullable Long byPersonId,
        @Nullable LocalisedText reason,
        Origin origin) {

    static DutyStart of(Cause cause, Instant at, @Nullable Instant due) {
        return new DutyStart(cause, null, at, due, null, null, Origin.LIVE);
    }

    static DutyStart threshold(int threshold, Instant at, Origin origin) {
        return new DutyStart(Cause.THRESHOLD, threshold, at, null, null, null, origin);
    }
}
