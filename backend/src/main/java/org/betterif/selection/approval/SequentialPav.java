package org.betterif.selection.approval;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.betterif.selection.Outcome;
import org.betterif.selection.Settings;

/**
 * Sequential Proportional Approval Voting (Thiele 1895; Lackner and Skowron, "Multi-Winner Voting with Approval
 * Preferences", 2023, rule 6): a voter who already has s of their projects counts 1/(s+1) for the next one; the project
 * with the largest sum is taken next. With a budget, the largest sum is sought among the projects that still fit.
 *
 * <p>Bounds: a project that they forbid is passed over.
 */
public final class SequentialPav {
    private SequentialPav() {}

    public static Outcome of(Profile profile, Settings settings) {
        Selection selection = new Selection(profile, settings);
        int[] satisfied = new int[profile.weight.length];
        // supporters[p][s]: voters for p who already have s of their projects
        List<long[]> bySatisfaction = new ArrayList<>();
        bySatisfaction.add(profile.votes.clone());
        List<Integer> open = new ArrayList<>();
        for (int p = 0; p < selection.taken.length; p++) {
            open.add(p);
        }
        while (true) {
            open.removeIf(p -> passedOver(selection, p));
            if (open.isEmpty()) {
                return selection.outcome("seqpav", profile.tallies());
            }
            int next = selection.decide(greatest(open, bySatisfaction));
            open.remove((Integer) next);
            selection.take(next);
            selection.stepAhead(
                    "taken",
                    selection.explain ? second(selection, open, bySatisfaction) : new Object[0],
                    "id",
                    selection.id(next),
                    "score",
                    rough(next, bySatisfaction),
                    "votes",
                    profile.votes[next],
                    "left",
                    selection.money(selection.left()));
            if (bySatisfaction.size() <= selection.order.size()) {
                bySatisfaction.add(new long[selection.taken.length]);
            }
            for (int group : profile.supporters[next]) {
                for (int choice : profile.choices[group]) {
                    bySatisfaction.get(satisfied[group])[choice] -= profile.weight[group];
                    bySatisfaction.get(satisfied[group] + 1)[choice] += profile.weight[group];
                }
                satisfied[group]++;
            }
        }
    }

    private static Object[] second(Selection selection, List<Integer> others, List<long[]> bySatisfaction) {
        Integer second = others.stream()
                .max(Comparator.comparingDouble(p -> rough(p, bySatisfaction)))
                .orElse(null);
        return second == null
                ? new Object[0]
                : new Object[] {"aheadOf", selection.id(second), "aheadOfScore", rough(second, bySatisfaction)};
    }

    private static boolean passedOver(Selection selection, int project) {
        // a project without a vote is only taken to fill a seat
        if (!selection.fits(project) || (selection.profile.votes[project] == 0 && !selection.election.seats())) {
            return true;
        }
        boolean forbidden = !selection.bounds.allows(project);
        if (forbidden) {
            selection.step("forbiddenByBound", "id", selection.id(project));
        }
        return forbidden;
    }

    private static List<Integer> greatest(List<Integer> open, List<long[]> bySatisfaction) {
        double greatest = 0;
        for (int p : open) {
            greatest = Math.max(greatest, rough(p, bySatisfaction));
        }
        BigInteger common = BigInteger.ONE;
        for (int s = 2; s <= bySatisfaction.size(); s++) {
            BigInteger next = BigInteger.valueOf(s);
            common = common.divide(common.gcd(next)).multiply(next);
        }
        List<Integer> best = new ArrayList<>();
        BigInteger bestScore = BigInteger.ONE.negate();
        for (int p : open) {
            if (rough(p, bySatisfaction) < greatest * (1 - 1e-9)) {
                continue;
            }
            BigInteger score = BigInteger.ZERO;
            for (int s = 0; s < bySatisfaction.size(); s++) {
                score = score.add(common.divide(BigInteger.valueOf(s + 1))
                        .multiply(BigInteger.valueOf(bySatisfaction.get(s)[p])));
            }
            int order = score.compareTo(bestScore);
            if (order > 0) {
                best.clear();
                bestScore = score;
            }
            if (order >= 0) {
                best.add(p);
            }
        }
        return best;
    }

    private static double rough(int project, List<long[]> bySatisfaction) {
        double sum = 0;
        for (int s = 0; s < bySatisfaction.size(); s++) {
            sum += bySatisfaction.get(s)[project] / (s + 1.0);
        }
        return sum;
    }
}
