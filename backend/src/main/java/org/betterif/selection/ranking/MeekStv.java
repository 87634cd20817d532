package org.betterif.selection.ranking;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.betterif.selection.Ballot;
import org.betterif.selection.Election;
import org.betterif.selection.Settings;

/**
 * Meek's single transferable vote (Hill, Wichmann and Woodall, "Algorithm 123", The Computer Journal 1987) in the form of
 * the Proportional Representation Foundation's reference rule: nine decimals, iteration until the total surplus is below
 * 0.000001. Each elected candidate keeps a fraction of every paper that reaches them, lowered until nobody has more than
 * the quota; papers without further preferences lower the quota.
 *
 * <p>Ties: when several could have the fewest votes (within the total surplus), the tie rule says who is excluded. Bounds
 * guard and doom as in {@link ScottishStv}.
 */
public final class MeekStv {
    private static final int DECIMALS = 9;
    private static final long ONE = 1_000_000_000L;
    private static final long OMEGA = 1_000;
    private static final BigInteger BIG_ONE = BigInteger.valueOf(ONE);

    private final Candidates candidates;
    private final List<Ballot> ballots;
    private final long[] keep;
    private final long[] votes;
    private final List<StvCount.Stage> stages = new ArrayList<>();
    private final long total;
    private long quota;
    private long residual;

    private MeekStv(Election election, Settings settings) {
        candidates = new Candidates(election, settings);
        ballots =
                election.ballots().stream().filter(b -> b.choices().length > 0).toList();
        keep = new long[election.projects().size()];
        votes = new long[keep.length];
        total = Math.multiplyExact(Candidates.valid(election), ONE);
        candidates.hopeful.forEach(c -> keep[c] = ONE);
    }

    public static StvCount count(Election election, Settings settings) {
        return new MeekStv(election, settings).run();
    }

    private StvCount run() {
        boolean first = true;
        int excluded = -1;
        while (first || !complete()) {
            long surplus = iterate();
            List<Integer> newly = electWithQuota();
            stages.add(stage(first ? "first-preferences" : excluded < 0 ? "iteration" : "exclusion", excluded, newly));
            first = false;
            excluded = -1;
            if (newly.isEmpty() && !complete()) {
                excluded = exclude(surplus);
            }
        }
        fillLastVacancies();
        return candidates.count("meek", decimal(quota), stages);
    }

    private boolean complete() {
        return candidates.vacancies() <= 0 || candidates.hopeful.size() <= candidates.vacancies();
    }

    /** Shares out the papers until a candidate reaches the quota or the surplus is small or no longer shrinks. */
    private long iterate() {
        long before = Long.MAX_VALUE;
        while (true) {
            distribute();
            long cast = 0;
            for (long v : votes) {
                cast += v;
            }
            quota = cast / (candidates.seats + 1) + 1;
            boolean electable =
                    candidates.hopeful.stream().anyMatch(c -> votes[c] >= quota && candidates.bounds.allows(c));
            long surplus = 0;
            for (int c : candidates.elected) {
                surplus += votes[c] - quota;
            }
            if (electable || surplus < OMEGA || surplus >= before) {
                return Math.max(0, surplus);
            }
            before = surplus;
            for (int c : candidates.elected) {
                keep[c] = dividedUp(timesUp(keep[c], quota), votes[c]);
            }
        }
    }

    private void distribute() {
        java.util.Arrays.fill(votes, 0);
        residual = 0;
        for (Ballot ballot : ballots) {
            long weight = ONE;
            for (int c : ballot.choices()) {
                if (keep[c] > 0) {
                    long kept = timesUp(weight, keep[c]);
                    votes[c] += kept * ballot.count();
                    weight -= kept;
                    if (weight <= 0) {
                        break;
                    }
                }
            }
            residual += weight * ballot.count();
        }
    }

    private List<Integer> electWithQuota() {
        List<Integer> newly = new ArrayList<>();
        candidates.hopeful.stream()
                .filter(c -> votes[c] >= quota)
                .sorted(Comparator.comparingLong((Integer c) -> -votes[c]))
                .toList()
                .forEach(c -> {
                    if (candidates.vacancies() > 0 && candidates.bounds.allows(c)) {
                        candidates.elect(c);
                        newly.add(c);
                        candidates.step("elected", "id", candidates.id(c), "votes", decimal(votes[c]));
                    }
                });
        return newly;
    }

    private int exclude(long surplus) {
        List<Integer> open = candidates.doomed();
        if (open.isEmpty()) {
            open = candidates.hopeful.stream()
                    .filter(c -> !candidates.guarded(c))
                    .toList();
        }
        if (open.isEmpty()) {
            open = List.copyOf(candidates.hopeful);
        }
        long least = open.stream().mapToLong(c -> votes[c]).min().orElseThrow();
        List<Integer> lowest =
                open.stream().filter(c -> votes[c] <= least + surplus).toList();
        int candidate = lowest.size() == 1 ? lowest.get(0) : candidates.byTieRule(lowest, "exclusion");
        candidates.exclude(candidate);
        keep[candidate] = 0;
        candidates.step("excluded", "id", candidates.id(candidate), "votes", decimal(votes[candidate]));
        return candidate;
    }

    private void fillLastVacancies() {
        for (int candidate : List.copyOf(candidates.hopeful)) {
            if (candidates.vacancies() > 0 && candidates.bounds.allows(candidate)) {
                candidates.elect(candidate);
                candidates.step("electedToFill", "id", candidates.id(candidate), "votes", decimal(votes[candidate]));
            }
        }
    }

    private StvCount.Stage stage(String action, int candidate, List<Integer> newly) {
        List<BigDecimal> totals = new ArrayList<>();
        long credited = residual;
        for (long v : votes) {
            totals.add(decimal(v));
            credited += v;
        }
        return new StvCount.Stage(
                stages.size() + 1, action, candidate, totals, decimal(residual), decimal(total - credited), newly);
    }

    private static long timesUp(long a, long b) {
        if (a == ONE) {
            return b;
        }
        if (b == ONE) {
            return a;
        }
        // weights and keep factors are at most one, so their product fits; a quota may not
        return a <= ONE && b <= ONE
                ? (a * b + ONE - 1) / ONE
                : up(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)), BIG_ONE);
    }

    private static long dividedUp(long a, long b) {
        return up(BigInteger.valueOf(a).multiply(BIG_ONE), BigInteger.valueOf(b));
    }

    private static long up(BigInteger a, BigInteger b) {
        BigInteger[] parts = a.divideAndRemainder(b);
        return parts[0].longValueExact() + (parts[1].signum() > 0 ? 1 : 0);
    }

    private static BigDecimal decimal(long billionths) {
        return BigDecimal.valueOf(billionths, DECIMALS);
    }
}
