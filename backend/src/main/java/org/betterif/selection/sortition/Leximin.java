package org.betterif.selection.sortition;

import java.util.List;
import java.util.function.LongSupplier;

/**
 * LEXIMIN (Flanigan, Gölz, Gupta, Hennig and Procaccia, "Fair algorithms for selecting citizens' assemblies", Nature 596,
 * 2021): among all distributions over panels that keep the quotas, the one whose smallest probability of a volunteer is
 * largest, then the second smallest, and so on.
 *
 * <p>Found by column generation: a linear program over the panels known so far ({@link PanelMix}) maximises the smallest
 * probability that is not yet settled; its dual prices weigh the volunteers; the heaviest panel by these weights
 * ({@link PanelPool}) either improves the program or proves that nothing can, and then those with a positive price are
 * settled at this value ({@link Levels}). Volunteers whom nothing tells apart are one type with equal chances. A volunteer
 * who is on no panel at all has probability 0 and is named.
 *
 * <p>{@link Marginals}, where people can be divided, bound every level from above; often they are reached, and then nothing
 * else has to be proved. In large pools panels are first spread so that their average comes near the fairest marginals, and
 * {@link PanelSwaps} looks for better ones before the integer program does; there the whole distribution is brought as near to
 * the marginals as can be at once, which settles every level within {@value #NEAR} where it succeeds, and the most that
 * anybody is short of them is stated as the gap.
 *
 * <p>Every solve is given what is left of the time. When it runs out, the distribution found so far is returned with its
 * gap: how much larger the smallest unsettled probability could still be at most. Everything settled before is certain.
 */
public final class Leximin {
    private static final double EPSILON = 1e-7;
    /** A pool of so many types is large. */
    private static final int LARGE = 400;

    private static final double NEAR = 1e-4;
    /** Of the shortfall of all others. */
    private static final double LOWEST = 0.1;
    /** Prices below this may be nothing but the error of a first-order method. */
    private static final double NOISE = 1e-6;

    /** Told as the search goes on: panels found, probabilities settled, the smallest probability so far. */
    @FunctionalInterface
    public interface Progress {
        void at(int panels, int levels, double smallest);
    }

    private final Task task;
    private final Progress progress;
    private final Deadline deadline;
    private final List<Task.Type> types;
    private final boolean large;
    private final double near;
    private final Levels levels;
    private final Marginals marginals;
    private final PanelMix mix;
    private final PanelPool pool;
    private int settledLevels;
    private double missing;

    private Leximin(Task task, Deadline deadline, Progress progress) {
        this.task = task;
        this.progress = progress;
        this.deadline = deadline;
        this.types = task.types();
        this.large = types.size() > LARGE;
        this.near = large ? NEAR : EPSILON;
        this.levels = new Levels(types, task.seats());
        this.marginals = new Marginals(task, types);
        this.mix = new PanelMix(types, levels, large);
        this.pool = new PanelPool(task, types, mix);
    }

    /**
     * The fairest distribution.
     *
     * @param milliseconds after which the best distribution so far is returned
     * @throws UnmetQuotas when no panel keeps the quotas
     */
    public static Lottery solve(Task task, long milliseconds) {
        return solve(task, milliseconds, (panels, levels, smallest) -> {});
    }

    /** The same, telling how far it is. */
    public static Lottery solve(Task task, long milliseconds, Progress progress) {
        return solve(task, milliseconds, progress, System::nanoTime);
    }

    static Lottery solve(Task task, long milliseconds, Progress progress, LongSupplier clock) {
        return new Leximin(task, Deadline.in(milliseconds, clock), progress).run();
    }

    private Lottery run() {
        boolean everyone = pool.cover(large, deadline);
        if (!everyone) {
            // somebody may have a chance that nobody looked at in time
            missing = levels.plainBound();
        }
        for (int t = 0; t < types.size(); t++) {
            if (!mix.reaches(t)) {
                levels.settle(t, 0);
            }
        }
        if (large) {
            double[] target = marginals.fairest(levels, deadline.after(0.2));
            if (target != null) {
                pool.spread(target, deadline.after(0.4));
            }
        }
        if (!large || !together()) {
            oneByOne();
        }
        return Lottery.of(task, types, mix.panels(), mix.weights(), missing, settledLevels);
    }

    /**
     * Settles the next smallest probability; returns a bound on what is missing when time ran out, else -1. Panels are
     * sought half-way between the present prices and those that gave the best bound (Wentges 1997), which keeps the prices
     * from jumping about; when that finds nothing, at the present prices themselves.
     */
    private double level() {
        double upper = levels.plainBound();
        double[] best = {};
        Marginals.Relaxed relaxed = marginals.solve(levels.settled(), levels.floors(), deadline.left());
        double bestBound = Double.POSITIVE_INFINITY;
        if (relaxed != null) {
            // a hair above, since the program over the marginals is solved in floating point
            bestBound = relaxed.bound() + EPSILON / 10;
            upper = Math.min(upper, bestBound);
            best = relaxed.prices();
        }
        while (true) {
            if (!mix.solve(deadline.left())) {
                return missing(upper);
            }
            double value = levels.smallest(mix.chances());
            progress.at(mix.panels().size(), settledLevels, value);
            if (levels.plainBound() - value <= EPSILON) {
                // the smallest equals the mean of all that are left, so all are equal
                settle(value, null);
                return -1;
            }
            if (bestBound - value <= near && levels.anyPriced(best, EPSILON)) {
                missing = Math.max(missing, large ? bestBound - value : 0);
                settle(value, best);
                return -1;
            }
            double[] prices = mix.prices();
            if (deadline.over()) {
                return missing(upper);
            }
            double threshold = mix.heaviest() + EPSILON;
            List<double[]> places = best.length > 0 ? List.of(between(prices, best), prices) : List.of(prices);
            if (large && pool.addBySwaps(places, prices, threshold)) {
                continue;
            }
            int[] improving = null;
            // near the end, and for the short later levels, the detour costs more than it saves
            boolean far = settledLevels == 0 && best.length > 0 && bestBound - value > 0.01 * value;
            for (double[] at : far ? places : List.of(prices)) {
                PanelSearch.Found found = pool.heaviest(at, at != prices ? 0.005 : 0, deadline);
                if (found == null) {
                    return missing(upper);
                }
                double bound = levels.bound(at, found.bound());
                upper = Math.min(upper, bound);
                if (bound < bestBound) {
                    bestBound = bound;
                    best = at;
                }
                if (mix.weight(prices, found.counts()) > threshold && !mix.knows(found.counts())) {
                    improving = found.counts();
                    break;
                }
            }
            if (improving == null) {
                if (deadline.over()) {
                    return missing(upper);
                }
                missing = Math.max(missing, large ? Math.max(0, upper - value) : 0);
                settle(value, prices);
                return -1;
            }
            mix.add(improving);
        }
    }

    /** The smallest probability, then the second smallest, and so on, as far as time allows. */
    private void oneByOne() {
        while (!levels.all()) {
            double bound = level();
            if (bound >= 0) {
                missing = Math.max(missing, bound);
                return;
            }
            settledLevels++;
        }
    }

    /**
     * All at once as near to the fairest marginals as can be. These bound every level, so nobody's probability misses its
     * level by more than the most that is missing. Of the lowest level a tenth of it is asked for, which the solver reaches
     * within its tolerance only: what was reached is what {@link Lottery} says.
     *
     * @return false when that was not solved in time
     */
    private boolean together() {
        double[] wanted = marginals.fairest(levels, deadline.after(0.2));
        if (wanted == null) {
            return false;
        }
        for (int t = 0; t < wanted.length; t++) {
            wanted[t] /= types.get(t).people().size();
        }
        double lowest = levels.smallest(wanted);
        double[] part = new double[wanted.length];
        for (int t = 0; t < part.length; t++) {
            part[t] = wanted[t] <= lowest + EPSILON ? LOWEST : 1;
        }
        double shortfall = -1;
        while (mix.solveTowards(wanted, part, deadline.left())) {
            shortfall = levels.shortfall(wanted, mix.chances());
            settledLevels = lowest - levels.smallest(mix.chances()) <= near ? 1 : 0;
            progress.at(mix.panels().size(), settledLevels, levels.smallest(mix.chances()));
            if (shortfall <= near || !improved()) {
                break;
            }
        }
        missing = Math.max(missing, shortfall);
        return shortfall >= 0;
    }

    /** Whether a panel was found in time that improves the program just solved. */
    private boolean improved() {
        double[] prices = mix.prices();
        double threshold = mix.heaviest() + EPSILON;
        if (deadline.over() || pool.addBySwaps(List.of(prices), prices, threshold)) {
            return !deadline.over();
        }
        PanelSearch.Found found = pool.heaviest(prices, 0.005, deadline);
        if (found == null || mix.weight(prices, found.counts()) <= threshold || mix.knows(found.counts())) {
            return false;
        }
        mix.add(found.counts());
        return true;
    }

    private double missing(double upper) {
        return Math.max(0, upper - levels.smallest(mix.chances()));
    }

    private static double[] between(double[] a, double[] b) {
        double[] middle = new double[a.length];
        for (int t = 0; t < a.length; t++) {
            middle[t] = (a[t] + b[t]) / 2;
        }
        return middle;
    }

    /** @param prices those with one are settled at this value; null for all */
    private void settle(double value, double @org.jspecify.annotations.Nullable [] prices) {
        double least = large ? NOISE : EPSILON;
        if (prices != null && !levels.anyPriced(prices, least)) {
            throw new IllegalStateException("no price is positive at the optimum");
        }
        for (int t = 0; t < types.size(); t++) {
            if (!levels.settled(t) && (prices == null || prices[t] > least)) {
                levels.settle(t, value);
            }
        }
    }
}
