package org.betterif.selection.sortition;

/**
 * How many of the panel have this value of this feature.
 *
 * @param feature e.g. {@code Gender}
 * @param value e.g. {@code Female}
 * @param min at least so many
 * @param max at most so many
 * @param minFlex when the quotas cannot be met, the minimum may be lowered to this
 * @param maxFlex when the quotas cannot be met, the maximum may be raised to this
 */
public record Quota(String feature, String value, int min, int max, int minFlex, int maxFlex) {
    public Quota {
        if (min < 0 || max < min || minFlex < 0 || minFlex > min || maxFlex < max) {
            throw new IllegalArgumentException(
                    "quota " + feature + " / " + value + ": needs 0 <= min_flex <= min <= max" + " <= max_flex, has "
                            + minFlex + ", " + min + ", " + max + ", " + maxFlex);
        }
    }

    public static Quota of(String feature, String value, int min, int max) {
        return new Quota(feature, value, min, max, 0, Integer.MAX_VALUE);
    }
}
