package org.betterif.response.duty;

import java.time.Instant;
import java.util.Set;
import org.betterif.call.rules.Threshold;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A duty that began at a past moment, as the demo and history that was kept elsewhere by the same rules tell it.
 *
 * @param due the last moment, or null: by the call's working days
 * @param serviceIds who owes it, or empty: by topic and area; the accountable person likewise
 * @param reason for a decision: why
 */
public record RecordedDuty(
        long ideaNumber,
        Cause cause,
        @Nullable Threshold threshold,
        Instant at,
        @Nullable Instant due,
        @Nullable Long accountablePersonId,
        Set<Long> serviceIds,
        @Nullable LocalisedText reason,
        @Nullable LocalisedText delayNote,
        Origin origin) {}
