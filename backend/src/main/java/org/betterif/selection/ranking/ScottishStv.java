package org.betterif.selection.ranking;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.betterif.selection.Ballot;
import org.betterif.selection.Election;
import org.betterif.selection.Settings;

/**
 * The single transferable vote of the Scottish Local Government Elections Order 2007 (SSI 2007/42, Schedule 1, rules 45 to
 * 52), a weighted inclusive Gregory count with transfer values cut off after five decimals.
 *
 * <ul>
 *   <li>Quota (46): valid ballots over seats plus one, decimals ignored, plus one.
 *   <li>Surplus (48, 49): the largest first; every paper of the candidate moves on at value x surplus / votes.
 *   <li>Exclusion (50, 51): when no surplus is left, the candidate with the fewest votes; papers keep their value.
 *   <li>Ties (49(2), 51(2)): the most recent earlier stage at which the tied had unequal votes decides; if several are
 *       still equal there, the stages before it; if they were equal at all stages, lot, for which the tie rule stands.
 *   <li>Last vacancies (52): when as many candidates continue as there are vacancies, all are elected, in the file's order.
 * </ul>
 *
 * <p>Stages are numbered as published transcripts number them: a candidate elected with exactly the quota has a stage of
 * their own in which nothing moves, and the papers of the last one excluded are still moved.
 *
 * <p>Bounds guard and doom: a candidate whom an upper bound or the room needed for lower bounds forbids is doomed, is not
 * elected, and is excluded before all others; a candidate without whom a lower bound could not be filled is guarded and
 * not excluded.
 */
public final class ScottishStv {
    private static final int DECIMALS = 5;
    private static final long ONE = 100_000;

    /** Equal papers, with the value each is worth now. */
    private static final class Papers {
        final int[] order;
        final long count;
        int at;
        long value = ONE;

        Papers(int[] order, long count) {
            this.order = order;
            this.count = count;
        }
    }

    private final Candidates candidates;
    private final List<List<Papers>> piles = new ArrayList<>();
    private final List<Integer> pending = new ArrayList<>();
    private final List<StvCount.Stage> stages = new ArrayList<>();
    private final List<long[]> history = new ArrayList<>();
    private final long[] votes;
    private final long total;
    private final long quota;
    private long nonTransferable;

    private ScottishStv(Election election, Settings settings) {
        candidates = new Candidates(election, settings);
        votes = new long[election.projects().size()];
        long valid = Candidates.valid(election);
        total = Math.multiplyExact(valid, ONE);
        quota = (valid / (candidates.seats + 1) + 1) * ONE;
        for (int c = 0; c < votes.length; c++) {
            piles.add(new ArrayList<>());
        }
        Map<List<Integer>, Long> equal = new java.util.LinkedHashMap<>();
        for (Ballot ballot : election.ballots()) {
            equal.merge(java.util.Arrays.stream(ballot.choices()).boxed().toList(), ballot.count(), Long::sum);
        }
        equal.forEach((order, count) -> {
            Papers papers =
                    new Papers(order.stream().mapToInt(Integer::intValue).toArray(), count);
            papers.at = -1;
            if (papers.order.length > 0) {
                passOn(papers);
            }
        });
    }

    public static StvCount count(Election election, Settings settings) {
        return new ScottishStv(election, settings).run();
    }

    private StvCount run() {
        candidates.step("quota", "quota", decimal(quota), "ballots", total / ONE, "seats", candidates.seats);
        endStage("first-preferences", -1);
        while (!complete()) {
            if (!pending.isEmpty()) {
                transferSurplus();
            } else {
                exclude();
            }
        }
        fillLastVacancies();
        return candidates.count("stv-scotland", decimal(quota), stages);
    }

    private boolean complete() {
        return candidates.vacancies() <= 0 || candidates.hopeful.size() <= candidates.vacancies();
    }

    private void transferSurplus() {
        long most = pending.stream().mapToLong(c -> votes[c]).max().orElseThrow();
        int candidate = decide(pending.stream().filter(c -> votes[c] == most).toList(), true);
        pending.remove((Integer) candidate);
        long surplus = votes[candidate] - quota;
        if (surplus > 0) {
            List<Papers> pile = piles.set(candidate, new ArrayList<>());
            long before = votes[candidate];
            votes[candidate] = quota;
            for (Papers papers : pile) {
                papers.value = cutOff(papers.value, surplus, before);
                passOn(papers);
            }
        }
        candidates.step("surplus", "id", candidates.id(candidate), "surplus", decimal(surplus));
        endStage("surplus", candidate);
    }

    private void exclude() {
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
        int candidate = decide(open.stream().filter(c -> votes[c] == least).toList(), false);
        candidates.exclude(candidate);
        candidates.step("excluded", "id", candidates.id(candidate), "votes", decimal(votes[candidate]));
        List<Papers> pile = piles.set(candidate, new ArrayList<>());
        votes[candidate] = 0;
        pile.forEach(this::passOn);
        endStage("exclusion", candidate);
    }

    /** Credits the papers to the next hopeful preference. */
    private void passOn(Papers papers) {
        do {
            papers.at++;
        } while (papers.at < papers.order.length && !candidates.hopeful.contains(papers.order[papers.at]));
        long worth = papers.value * papers.count;
        if (papers.at == papers.order.length) {
            nonTransferable += worth;
        } else {
            votes[papers.order[papers.at]] += worth;
            piles.get(papers.order[papers.at]).add(papers);
        }
    }

    private static long cutOff(long value, long surplus, long votes) {
        return BigInteger.valueOf(value)
                .multiply(BigInteger.valueOf(surplus))
                .divide(BigInteger.valueOf(votes))
                .longValueExact();
    }

    /** Rules 49(2), 49(3) and 51(2). */
    private int decide(List<Integer> tied, boolean highest) {
        String about = highest ? "surplus" : "exclusion";
        List<Integer> left = tied;
        // the last entry is the present state, in which they are equal
        for (int stage = history.size() - 2; stage >= 0 && left.size() > 1; stage--) {
            long[] then = history.get(stage);
            Comparator<Integer> byVotes = Comparator.comparingLong(c -> then[c]);
            long extreme = then[
                    highest
                            ? left.stream().max(byVotes).orElseThrow()
                            : left.stream().min(byVotes).orElseThrow()];
            left = left.stream().filter(c -> then[c] == extreme).toList();
        }
        if (left.size() > 1) {
            return candidates.byTieRule(left, about);
        }
        if (tied.size() > 1) {
            candidates.noteTie(tied, left.get(0), about, "earlier-stage");
        }
        return left.get(0);
    }

    private void endStage(String action, int candidate) {
        history.add(votes.clone());
        List<Integer> newly = new ArrayList<>();
        candidates.hopeful.stream()
                .filter(c -> votes[c] >= quota)
                .sorted(Comparator.comparingLong((Integer c) -> -votes[c]))
                .toList()
                .forEach(c -> {
                    if (candidates.vacancies() > 0 && candidates.bounds.allows(c)) {
                        candidates.elect(c);
                        pending.add(c);
                        newly.add(c);
                        candidates.step("elected", "id", candidates.id(c), "votes", decimal(votes[c]));
                    }
                });
        stages.add(stage(action, candidate, newly));
    }

    private StvCount.Stage stage(String action, int candidate, List<Integer> newly) {
        List<BigDecimal> totals = new ArrayList<>();
        long credited = nonTransferable;
        for (long v : votes) {
            totals.add(decimal(v));
            credited += v;
        }
        return new StvCount.Stage(
                stages.size() + 1,
                action,
                candidate,
                totals,
                decimal(nonTransferable),
                decimal(total - credited),
                List.copyOf(newly));
    }

    private void fillLastVacancies() {
        List<Integer> last = new ArrayList<>();
        for (int candidate : List.copyOf(candidates.hopeful)) {
            if (candidates.vacancies() > 0 && candidates.bounds.allows(candidate)) {
                candidates.elect(candidate);
                last.add(candidate);
                candidates.step("electedToFill", "id", candidates.id(candidate), "votes", decimal(votes[candidate]));
            }
        }
        StvCount.Stage end = stages.removeLast();
        List<Integer> all = new ArrayList<>(end.elected());
        all.addAll(last);
        stages.add(new StvCount.Stage(
                end.number(), end.action(), end.candidate(), end.totals(), end.nonTransferable(), end.rounding(), all));
    }

    private static BigDecimal decimal(long hundredThousandths) {
        return BigDecimal.valueOf(hundredThousandths, DECIMALS);
    }
}
