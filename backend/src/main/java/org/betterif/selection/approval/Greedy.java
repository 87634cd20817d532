package org.betterif.selection.approval;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.betterif.selection.Outcome;
import org.betterif.selection.Settings;

/**
 * The greedy rules most councils use today (Talmon and Faliszewski, "A framework for approval-based budgeting methods",
 * AAAI 2019; called utilitarian greedy by Rey and Maly, "The (computational) social choice take on indivisible
 * participatory budgeting", 2023): go through the projects in a fixed order and take what still fits. On ballots with
 * points or places, "votes" are the sum of the points.
 *
 * <p>Bounds: a candidate that an upper bound forbids, or whose cost would leave too little for the lower bounds, is
 * passed over.
 */
public final class Greedy {
    private Greedy() {}

    /** Most votes first; what does not fit is skipped, so nothing that still fits is left out. */
    public static Outcome byVotes(Profile profile, Settings settings) {
        Selection selection = new Selection(profile, settings);
        complete(selection, byVotes(selection), "taken");
        return selection.outcome("greedy", profile.tallies());
    }

    /** Most votes first; stops at the first project that does not fit. */
    public static Outcome noSkip(Profile profile, Settings settings) {
        Selection selection = new Selection(profile, settings);
        for (List<Integer> level : byVotes(selection)) {
            if (!takeLevel(selection, level, "taken", true)) {
                break;
            }
        }
        return selection.outcome("greedy-no-skip", profile.tallies());
    }

    /** Most votes first among the projects with at least {@code minimum} votes; what does not fit is skipped. */
    public static Outcome threshold(Profile profile, Settings settings, long minimum) {
        Selection selection = new Selection(profile, settings);
        for (int p = 0; p < selection.taken.length; p++) {
            if (profile.totals[p] < minimum) {
                selection.step("belowThreshold", "id", selection.id(p), "votes", profile.totals[p], "needed", minimum);
            }
        }
        complete(
                selection,
                byVotes(selection).stream()
                        .filter(level -> profile.totals[level.get(0)] >= minimum)
                        .toList(),
                "taken");
        selection.notes.put("minVotes", minimum);
        return selection.outcome("greedy-threshold", profile.tallies());
    }

    /** Most votes per unit of cost first; what does not fit is skipped. */
    public static Outcome perCost(Profile profile, Settings settings) {
        Selection selection = new Selection(profile, settings);
        Comparator<Integer> byDensity = Comparator.comparingInt((Integer p) -> -withoutCost(profile, p))
                .thenComparing((a, b) -> product(profile.totals[b], denominator(profile, a))
                        .compareTo(product(profile.totals[a], denominator(profile, b))));
        complete(selection, levels(selection, byDensity), "taken");
        return selection.outcome("greedy-per-cost", profile.tallies());
    }

    /** Votes for what costs nothing are worth more than any votes for money; 0 where a cost or no vote tells nothing. */
    private static int withoutCost(Profile profile, int project) {
        return profile.election.cost(project) == 0 ? Long.signum(profile.totals[project]) : 0;
    }

    private static long denominator(Profile profile, int project) {
        return Math.max(1, profile.election.cost(project));
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }

    /** Fills what is left by votes, as the utilitarian completion of other rules does. */
    static void complete(Selection selection) {
        complete(selection, byVotes(selection), "addedByVotes");
    }

    private static void complete(Selection selection, List<List<Integer>> levels, String kind) {
        levels.forEach(level -> takeLevel(selection, level, kind, false));
    }

    /** Takes from the lower bounds' candidates, most votes first, until they are filled. */
    static void fillLowerBounds(Selection selection) {
        for (List<Integer> level : byVotes(selection)) {
            if (!selection.bounds.wanting()) {
                return;
            }
            takeLevel(selection, level.stream().filter(selection.bounds::fills).toList(), "addedForBound", false);
        }
    }

    /** Goes through equals in the order of the tie rule; false when it stopped at one that does not fit. */
    private static boolean takeLevel(Selection selection, List<Integer> level, String kind, boolean stop) {
        List<Integer> open = new ArrayList<>(level);
        open.removeIf(p -> selection.taken[p]);
        while (!open.isEmpty()) {
            // a tie is only worth telling when the order among equals can change the result
            int next = fitTogether(selection, open) ? first(selection, open) : selection.decide(open);
            open.remove((Integer) next);
            if (!selection.fits(next)) {
                selection.step(stop ? "stopped" : "skipped", details(selection, next));
                if (stop) {
                    return false;
                }
            } else if (!selection.bounds.allows(next)) {
                selection.step("forbiddenByBound", details(selection, next));
            } else {
                selection.take(next);
                selection.step(kind, details(selection, next));
            }
        }
        return true;
    }

    private static boolean fitTogether(Selection selection, List<Integer> open) {
        return selection.bounds.isEmpty()
                && open.stream().mapToLong(selection.election::cost).sum() <= selection.left();
    }

    private static int first(Selection selection, List<Integer> open) {
        return open.stream()
                .min(Comparator.comparingInt(p -> selection.places[p]))
                .orElseThrow();
    }

    private static Object[] details(Selection selection, int project) {
        return new Object[] {
            "id", selection.id(project),
            "votes", selection.profile.totals[project],
            "cost", selection.money(selection.election.cost(project)),
            "left", selection.money(selection.left())
        };
    }

    private static List<List<Integer>> byVotes(Selection selection) {
        long[] totals = selection.profile.totals;
        return levels(selection, (a, b) -> Long.compare(totals[b], totals[a]));
    }

    /** All projects in the given order, equals together. */
    private static List<List<Integer>> levels(Selection selection, Comparator<Integer> comparator) {
        Integer[] order = new Integer[selection.taken.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, comparator.thenComparingInt(i -> selection.places[i]));
        List<List<Integer>> levels = new ArrayList<>();
        for (Integer project : order) {
            if (levels.isEmpty() || comparator.compare(levels.getLast().get(0), project) != 0) {
                levels.add(new ArrayList<>());
            }
            levels.getLast().add(project);
        }
        return levels;
    }
}
