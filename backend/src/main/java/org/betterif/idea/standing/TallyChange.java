package org.betterif.idea.standing;

/** What counting did to one idea: the count before and after. */
public record TallyChange(long number, long before, long after) {

    /** Whether this change took the count from below the threshold to it or beyond. */
    public boolean crossed(long threshold) {
        return before < threshold && after >= threshold;
    }
}
