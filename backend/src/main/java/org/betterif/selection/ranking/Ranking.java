package org.betterif.selection.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.betterif.selection.Ballot;
import org.betterif.selection.Election;
import org.betterif.selection.InOrder;
import org.betterif.selection.Outcome;
import org.betterif.selection.Settings;

/**
 * Rules that put all candidates in one order, of which the first that fit are taken (the seats, or what the budget still
 * pays). Equals are put in the order of the tie rule. Bounds: a candidate that they forbid is passed over.
 */
public final class Ranking {
    private Ranking() {}

    /**
     * Borda's count (1781): with m candidates the first place is worth m - 1, the next one less, and so on; the candidates
     * a ballot leaves out share its remaining places equally, so that every ballot gives out the same number of points.
     * Tallies are the points.
     */
    public static Outcome borda(Election election, Settings settings) {
        int m = election.projects().size();
        long[] doubled = new long[m];
        for (Ballot ballot : election.ballots()) {
            boolean[] ranked = new boolean[m];
            for (int place = 0; place < ballot.choices().length; place++) {
                doubled[ballot.choices()[place]] += 2L * (m - 1 - place) * ballot.count();
                ranked[ballot.choices()[place]] = true;
            }
            long shared = m - ballot.choices().length - 1L;
            for (int c = 0; c < m; c++) {
                doubled[c] += ranked[c] ? 0 : shared * ballot.count();
            }
        }
        List<Number> tallies = new ArrayList<>();
        for (long d : doubled) {
            tallies.add(d % 2 == 0 ? (Number) (d / 2) : BigDecimal.valueOf(d).divide(BigDecimal.TWO));
        }
        return take("borda", election, settings, doubled, tallies);
    }

    /**
     * Schulze's method (Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
     * single-winner election method", 2011) with winning votes: a candidate beats another when its strongest chain of
     * pairwise victories to it is stronger than the best chain back. A ballot prefers those it names to those it leaves out.
     * Candidates are put in order of how many others they beat; tallies are these numbers.
     */
    public static Outcome schulze(Election election, Settings settings) {
        int m = election.projects().size();
        long[][] path = chains(pairs(election));
        long[] beaten = new long[m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                beaten[i] += i != j && path[i][j] > path[j][i] ? 1 : 0;
            }
        }
        return take(
                "schulze",
                election,
                settings,
                beaten,
                Arrays.stream(beaten).mapToObj(b -> (Number) b).toList());
    }

    /** How many voters prefer the one to the other. */
    static long[][] pairs(Election election) {
        int m = election.projects().size();
        long[][] prefer = new long[m][m];
        for (Ballot ballot : election.ballots()) {
            boolean[] before = new boolean[m];
            for (int choice : ballot.choices()) {
                before[choice] = true;
                for (int other = 0; other < m; other++) {
                    prefer[choice][other] += before[other] ? 0 : ballot.count();
                }
            }
        }
        return prefer;
    }

    /** How strong the strongest chain of victories from the one to the other is; 0 where there is none. */
    static long[][] chains(long[][] prefer) {
        long[][] path = victories(prefer);
        for (int k = 0; k < path.length; k++) {
            for (int i = 0; i < path.length; i++) {
                for (int j = 0; i != k && j < path.length; j++) {
                    if (i != j) {
                        path[i][j] = Math.max(path[i][j], Math.min(path[i][k], path[k][j]));
                    }
                }
            }
        }
        return path;
    }

    private static long[][] victories(long[][] prefer) {
        long[][] won = new long[prefer.length][prefer.length];
        for (int i = 0; i < won.length; i++) {
            for (int j = 0; j < won.length; j++) {
                won[i][j] = prefer[i][j] > prefer[j][i] ? prefer[i][j] : 0;
            }
        }
        return won;
    }

    private static Outcome take(
            String rule, Election election, Settings settings, long[] strength, List<Number> tallies) {
        List<Integer> all = IntStream.range(0, strength.length).boxed().toList();
        return InOrder.take(
                rule, election, settings, all, Comparator.comparingLong(c -> -strength[c]), strength, tallies);
    }
}
