package org.betterif.selection.sortition;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds panels for the mix: so that everyone is on one, near a target on average, and heavier ones at given prices. */
final class PanelPool {
    private static final long FIRST_PANEL = 10_000;
    private static final int SPREAD = 1_600;
    private static final int EXACT_EVERY = 10;
    private static final int STARTS = 8;
    /** More than all others together can weigh in a search that is to find somebody on a panel. */
    private static final double COVERING = 100_000;

    private final List<Task.Type> types;
    private final PanelMix mix;
    private final PanelSearch search;
    private final PanelSwaps swaps;

    PanelPool(Task task, List<Task.Type> types, PanelMix mix) {
        this.types = types;
        this.mix = mix;
        this.search = new PanelSearch(task, types);
        this.swaps = new PanelSwaps(task, types);
    }

    /**
     * Finds panels until every volunteer who can be drawn at all is on one of them. Without a first panel nothing can be
     * returned, so that one has {@value #FIRST_PANEL} milliseconds in any case.
     *
     * @param quick whether to try exchanges before the integer program
     * @return false when time ran out before that was known of everyone
     */
    boolean cover(boolean quick, Deadline deadline) {
        double[] weights = new double[types.size()];
        Arrays.fill(weights, 1);
        PanelSearch.Found first = search.best(weights, Math.max(FIRST_PANEL, deadline.left()));
        if (first == null) {
            if (search.provedEmpty()) {
                throw search.unmet();
            }
            throw new IllegalArgumentException(
                    "no panel that keeps the quotas was found in the time given, nor that there is none; give more time");
        }
        mix.add(first.counts());
        for (int t = 0; quick && t < types.size(); t++) {
            if (!mix.reaches(t)) {
                coverBySwaps(t);
            }
        }
        for (int t = 0; t < types.size(); t++) {
            if (mix.reaches(t)) {
                continue;
            }
            if (deadline.over()) {
                return false;
            }
            PanelSearch.Found found = search.best(forCover(t), deadline.left());
            if (found != null && found.counts()[t] > 0) {
                mix.add(found.counts());
            } else if (found == null || found.bound() >= COVERING) {
                return false;
            }
        }
        return true;
    }

    private void coverBySwaps(int type) {
        double[] weights = forCover(type);
        List<int[]> known = mix.panels();
        for (int p = known.size() - 1; p >= Math.max(0, known.size() - STARTS); p--) {
            int[] near = swaps.heavier(known.get(p), weights);
            if (near[type] > 0) {
                mix.add(near);
                return;
            }
        }
    }

    private double[] forCover(int type) {
        double[] weights = new double[types.size()];
        for (int t = 0; t < weights.length; t++) {
            weights[t] = t == type ? COVERING : mix.reaches(t) ? 0 : 1;
        }
        return weights;
    }

    /** Panels whose average comes near the target: the program only has to weigh them. */
    void spread(double[] target, Deadline deadline) {
        double[] wanting = new double[target.length];
        for (int[] counts : mix.panels()) {
            for (int t = 0; t < target.length; t++) {
                wanting[t] += (target[t] - counts[t]) / mix.panels().size();
            }
        }
        int[] panel = mix.panels().get(0);
        for (int k = 1; k <= SPREAD && !deadline.over(); k++) {
            for (int t = 0; t < target.length; t++) {
                wanting[t] += target[t];
            }
            // exchanges of two people cannot reach everybody; now and then the integer program does
            PanelSearch.Found exact =
                    k % EXACT_EVERY == 0 ? search.best(mostWanted(wanting), deadline.left(), 0.02) : null;
            panel = swaps.closer(exact == null ? panel : exact.counts(), wanting);
            for (int t = 0; t < target.length; t++) {
                wanting[t] -= panel[t];
            }
            mix.add(panel);
        }
    }

    private double[] mostWanted(double[] wanting) {
        double[] weights = new double[wanting.length];
        for (int t = 0; t < weights.length; t++) {
            weights[t] = (2 * wanting[t] - 1) / types.get(t).people().size();
        }
        return weights;
    }

    /**
     * Adds panels found by exchanges from the heaviest known ones.
     *
     * @param places prices at which to look
     * @param prices by which a panel has to weigh more than {@code threshold} to be of use
     * @return whether any was found
     */
    boolean addBySwaps(List<double[]> places, double[] prices, double threshold) {
        List<int[]> starts = IntStream.range(0, mix.panels().size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        p -> -mix.weight(prices, mix.panels().get(p))))
                .limit(STARTS)
                .map(p -> mix.panels().get(p))
                .toList();
        boolean any = false;
        for (double[] at : places) {
            for (int[] start : starts) {
                int[] found = swaps.heavier(start, perPerson(at));
                if (mix.weight(prices, found) > threshold && !mix.knows(found)) {
                    mix.add(found);
                    any = true;
                }
            }
        }
        return any;
    }

    /** The heaviest panel at these prices, as far as it is found in time. */
    PanelSearch.@org.jspecify.annotations.Nullable Found heaviest(double[] prices, double gap, Deadline deadline) {
        return deadline.over() ? null : search.best(perPerson(prices), deadline.left(), gap);
    }

    private double[] perPerson(double[] prices) {
        double[] weights = new double[prices.length];
        for (int t = 0; t < weights.length; t++) {
            weights[t] = prices[t] / types.get(t).people().size();
        }
        return weights;
    }
}
