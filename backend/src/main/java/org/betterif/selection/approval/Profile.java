package org.betterif.selection.approval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.selection.Ballot;
import org.betterif.selection.BallotKind;
import org.betterif.selection.Election;

/**
 * The ballots as the approval rules see them: equal ballots joined into groups, choices sorted, and every choice worth
 * points: 1 on an approval ballot, the points given on a scoring or cumulative ballot, the Borda points on a ranking
 * (length of the ballot minus the place, so the last of a ranking is worth nothing). A choice worth nothing supports
 * nothing.
 */
public final class Profile {
    final Election election;
    /** Voters in each group. */
    final long[] weight;
    /** Supported projects of each group, ascending. */
    final int[][] choices;

    final long[][] points;
    /** Groups that support each project. */
    final int[][] supporters;

    final long[][] supporterPoints;
    /** Number of voters who support each project. */
    final long[] votes;
    /** Sum of the points for each project, also negative ones. */
    final long[] totals;

    final long voters;
    final long greatestPoints;

    private record Key(int[] choices, long[] points) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key k && Arrays.equals(choices, k.choices) && Arrays.equals(points, k.points);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(choices) + Arrays.hashCode(points);
        }
    }

    public Profile(Election election) {
        this.election = election;
        int projects = election.projects().size();
        totals = new long[projects];
        votes = new long[projects];
        Map<Key, long[]> groups = new HashMap<>();
        List<Key> order = new ArrayList<>();
        for (Ballot ballot : election.ballots()) {
            Key key = keyOf(ballot);
            groups.computeIfAbsent(key, k -> {
                        order.add(k);
                        return new long[1];
                    })[0] +=
                    ballot.count();
        }
        weight = new long[order.size()];
        choices = new int[order.size()][];
        points = new long[order.size()][];
        int[] size = new int[projects];
        long greatest = 1;
        for (int g = 0; g < weight.length; g++) {
            Key key = order.get(g);
            weight[g] = groups.get(key)[0];
            choices[g] = key.choices;
            points[g] = key.points;
            for (int i = 0; i < key.choices.length; i++) {
                size[key.choices[i]]++;
                votes[key.choices[i]] += weight[g];
                greatest = Math.max(greatest, key.points[i]);
            }
        }
        greatestPoints = greatest;
        voters = election.voters();
        supporters = new int[projects][];
        supporterPoints = new long[projects][];
        for (int p = 0; p < projects; p++) {
            supporters[p] = new int[size[p]];
            supporterPoints[p] = new long[size[p]];
        }
        fillSupporters(new int[projects]);
    }

    private void fillSupporters(int[] next) {
        for (int g = 0; g < weight.length; g++) {
            for (int i = 0; i < choices[g].length; i++) {
                int project = choices[g][i];
                supporters[project][next[project]] = g;
                supporterPoints[project][next[project]++] = points[g][i];
            }
        }
    }

    private Key keyOf(Ballot ballot) {
        int length = ballot.choices().length;
        long[] sortable = new long[length];
        int kept = 0;
        for (int place = 0; place < length; place++) {
            long worth = worth(ballot, place);
            totals[ballot.choices()[place]] += worth * ballot.count();
            if (worth > 0) {
                sortable[kept++] = ((long) ballot.choices()[place] << 32) | place;
            }
        }
        Arrays.sort(sortable, 0, kept);
        int[] sorted = new int[kept];
        long[] worths = new long[kept];
        for (int i = 0; i < kept; i++) {
            sorted[i] = (int) (sortable[i] >>> 32);
            worths[i] = worth(ballot, (int) sortable[i]);
        }
        return new Key(sorted, worths);
    }

    private long worth(Ballot ballot, int place) {
        if (election.kind() == BallotKind.ORDINAL) {
            return ballot.choices().length - place - 1;
        }
        return election.kind().hasPoints() ? ballot.points()[place] : 1;
    }

    public Election election() {
        return election;
    }

    /** How many voters gave each project something. */
    public long[] supporterCounts() {
        return votes.clone();
    }

    /** What greedy rules count: points where ballots give points or places, else votes. */
    public long[] tallies() {
        return totals.clone();
    }
}
