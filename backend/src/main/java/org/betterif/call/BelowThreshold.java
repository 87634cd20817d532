package org.betterif.call;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * What happens to an idea that does not reach the threshold: it gets at least a short answer.
 *
 * @param days for {@code REVIEW_DATE} calendar days after the call's close, for {@code MAX_WAIT} after the idea was opened
 */
public record BelowThreshold(@NotNull Kind kind, @Min(1) @Max(1000) int days) {

    public enum Kind {
        REVIEW_DATE,
        MAX_WAIT
    }
}
