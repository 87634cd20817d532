package org.betterif.call.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * What happens to an idea that does not reach the threshold: it gets at least a short answer.
 *
 * @param days for {@code REVIEW_DATE} calendar days after the call's close, for {@code MAX_WAIT} after the idea was opened
 */
@Embeddable
public record BelowThreshold(
        @NotNull @Enumerated(EnumType.STRING) @Column(name = "below_kind")
        Kind kind,

        @Min(1) @Max(1000) @Column(name = "below_days") int days) {

    public enum Kind {
        REVIEW_DATE,
        MAX_WAIT
    }
}
