package org.betterif.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Takes candidates from one order, best first, as long as they fit the seats or the money left; equals in the order of the
 * tie rule. A candidate that the bounds forbid is passed over.
 */
public final class InOrder {
    private InOrder() {}

    /**
     * @param candidates who may be taken at all
     * @param better the order, best first, equals as 0
     * @param strength for the tie rule's key "votes"
     */
    public static Outcome take(
            String rule,
            Election election,
            Settings settings,
            List<Integer> candidates,
            Comparator<Integer> better,
            long[] strength,
            List<Number> tallies) {
        int[] places = settings.tieRule().places(election, strength);
        Bounds bounds = new Bounds(election, settings.bounds());
        List<Integer> order = new ArrayList<>(candidates);
        order.sort(better.thenComparingInt(c -> places[c]));
        List<Integer> selected = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        long cost = 0;
        for (int c : order) {
            boolean fits = cost + election.cost(c) <= election.budget();
            boolean allowed = fits && bounds.allows(c);
            if (allowed) {
                selected.add(c);
                bounds.take(c);
                cost += election.cost(c);
            }
            if (settings.explain()) {
                steps.add(Step.of(
                        allowed ? "taken" : fits ? "forbiddenByBound" : "skipped",
                        "id",
                        election.project(c).id(),
                        "strength",
                        tallies.get(c),
                        "left",
                        election.inCurrency(election.budget() - cost)));
            }
        }
        List<String> warnings = bounds.wanting() ? List.of("a lower bound is not filled") : List.of();
        return new Outcome(
                rule,
                selected,
                cost,
                tallies,
                settings.tieRule(),
                ties(election, order, better),
                Map.of(),
                warnings,
                steps);
    }

    private static List<Step> ties(Election election, List<Integer> order, Comparator<Integer> better) {
        List<Step> ties = new ArrayList<>();
        int from = 0;
        while (from < order.size()) {
            int to = from + 1;
            while (to < order.size() && better.compare(order.get(to), order.get(from)) == 0) {
                to++;
            }
            if (to - from > 1) {
                List<String> ids = order.subList(from, to).stream()
                        .map(c -> election.project(c).id())
                        .toList();
                ties.add(Step.of("tie", "tied", ids, "chosen", ids.get(0)));
            }
            from = to;
        }
        return ties;
    }
}
