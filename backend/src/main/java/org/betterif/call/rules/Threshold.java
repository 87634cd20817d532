package org.betterif.call.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number of supporters, and what it brings.
 *
 * @param supporters how many; where {@code leastInArea} is given, of the whole place
 * @param withinWorkingDays how long the council then has
 * @param leastInArea null: the same number for every idea; else an idea about an area needs a number in proportion to the
 *     people who live there, never fewer than this
 */
@Embeddable
public record Threshold(
        @NotNull @Enumerated(EnumType.STRING) Consequence consequence,
        @Min(1) @Max(1_000_000) int supporters,

        @Min(1) @Max(250) @Column(name = "within_working_days")
        int withinWorkingDays,

        @Nullable @Min(1) @Max(1_000_000) @Column(name = "least_in_area")
        Integer leastInArea) {

    /** The lowest first, as people reach them. */
    static final Comparator<Threshold> ORDER =
            Comparator.comparingInt(Threshold::supporters).thenComparing(Threshold::consequence);

    /** The same number everywhere. */
    public static Threshold of(Consequence consequence, int supporters, int withinWorkingDays) {
        return new Threshold(consequence, supporters, withinWorkingDays, null);
    }

    public boolean reachedBy(long supported) {
        return supported >= supporters;
    }

    public boolean byArea() {
        return leastInArea != null;
    }

    /** For an area of so many people out of all; where either is not known, as for the whole place. */
    public Threshold inArea(long people, long ofAll) {
        if (leastInArea == null || people <= 0 || ofAll <= 0 || people >= ofAll) {
            return this;
        }
        long share = (supporters * people + ofAll - 1) / ofAll;
        return new Threshold(
                consequence, (int) Math.min(supporters, Math.max(leastInArea, share)), withinWorkingDays, leastInArea);
    }

    public static List<Threshold> sorted(List<Threshold> thresholds) {
        return thresholds.stream().sorted(ORDER).toList();
    }
}
