package org.betterif.selection;

import java.util.Arrays;

/**
 * One or more equal ballots.
 *
 * @param voter identifier within the file, for messages only
 * @param count how many voters handed in this ballot (1 or more)
 * @param choices indices into {@link Election#projects()}, in the voter's order
 * @param points one for each choice; empty unless the kind has points
 */
public record Ballot(String voter, long count, int[] choices, long[] points) {
    private static final long[] NONE = {};

    public static Ballot of(String voter, int... choices) {
        return new Ballot(voter, 1, choices, NONE);
    }

    public static Ballot of(String voter, long count, int[] choices) {
        return new Ballot(voter, count, choices, NONE);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ballot b
                && count == b.count
                && voter.equals(b.voter)
                && Arrays.equals(choices, b.choices)
                && Arrays.equals(points, b.points);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(choices) + voter.hashCode();
    }

    @Override
    public String toString() {
        return voter + " x" + count + " " + Arrays.toString(choices) + Arrays.toString(points);
    }
}
