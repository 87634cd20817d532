package org.betterif.selection.sortition;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * LEXIMIN (Flanigan, Gölz, Gupta, Hennig and Procaccia, "Fair algorithms for selecting citizens' assemblies", Nature 596,
 * 2021): among all distributions over panels that keep the quotas, the one whose smallest probability of a volunteer is
 * largest, then the second smallest, and so on.
 *
 * <p>Found by column generation: a linear program over the panels known so far maximises the smallest probability that is
 * not yet settled; its dual prices weigh the volunteers; the heaviest panel by these weights either improves the program
 * or proves that nothing can, and then those with a positive price are settled at this value. Volunteers whom nothing tells
 * apart are one type with equal chances. A volunteer who is on no panel at all has probability 0 and is named.
 *
 * <p>{@link Marginals}, where people can be divided, bound every level from above; often they are reached, and then nothing
 * else has to be proved. In large pools panels are first spread so that their average comes near the fairest marginals, and
 * {@link PanelSwaps} looks for better ones before the integer program does; there a level is settled when it is within
 * {@value #NEAR} of its bound, and that is stated as the gap.
 *
 * <p>When time runs out, the distribution found so far is returned with its gap: how much larger the smallest unsettled
 * probability could still be at most. Everything settled before is certain.
 */
public final class Leximin {
    private static final double EPSILON = 1e-7;
    private static final double SLACK = 1e-7;
    /** A pool of so many types is large. */
    private static final int LARGE = 400;

    private static final double NEAR = 1e-4;
    private static final int SPREAD = 800;
    private static final int STARTS = 8;

    /** Told as the search goes on: panels found, probabilities settled, the smallest probability so far. */
    @FunctionalInterface
    public interface Progress {
        void at(int panels, int levels, double smallest);
    }

    private final Task task;
    private final Progress progress;
    private final List<Task.Type> types;
    private final PanelSearch search;
    private final Marginals marginals;
    private final PanelSwaps swaps;
    private final boolean large;
    private final double near;
    private final long deadline;
    private final List<int[]> panels = new ArrayList<>();
    private final Set<List<Integer>> known = new HashSet<>();
    private final boolean[] possible;
    private final boolean[] settled;
    private final MPSolver master;
    private final MPConstraint sum;
    private final MPConstraint[] chances;
    private final MPVariable least;
    private final List<MPVariable> shares = new ArrayList<>();
    private double[] distribution = {};
    private int levels;
    private double missing;

    private Leximin(Task task, long milliseconds, Progress progress) {
        this.progress = progress;
        this.task = task;
        this.types = task.types();
        this.deadline = System.nanoTime() + milliseconds * 1_000_000;
        this.search = new PanelSearch(task, types);
        this.marginals = new Marginals(task, types);
        this.swaps = new PanelSwaps(task, types);
        this.large = types.size() > LARGE;
        this.near = large ? NEAR : EPSILON;
        this.possible = new boolean[types.size()];
        this.settled = new boolean[types.size()];
        this.master = PanelSearch.solver("GLOP");
        this.sum = master.makeConstraint(1, 1);
        this.chances = new MPConstraint[types.size()];
        // not bounded by 1: where somebody is sure to be drawn, that bound would take the price
        this.least = master.makeNumVar(0, MPSolver.infinity(), "");
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
        return new Leximin(task, milliseconds, progress).run();
    }

    private long left() {
        return (deadline - System.nanoTime()) / 1_000_000;
    }

    private Lottery run() {
        cover();
        for (int t = 0; t < chances.length; t++) {
            settled[t] = !possible[t];
            chances[t] = master.makeConstraint(0, MPSolver.infinity());
            chances[t].setCoefficient(least, settled[t] ? 0 : -1);
        }
        master.objective().setCoefficient(least, 1);
        master.objective().setMaximization();
        if (large) {
            spread();
        }
        panels.forEach(this::addColumn);
        while (!allSettled()) {
            double bound = level();
            if (bound >= 0) {
                missing = Math.max(missing, bound);
                break;
            }
            levels++;
        }
        if (distribution.length == 0) {
            distribution = new double[panels.size()];
            Arrays.fill(distribution, 1.0 / panels.size());
        }
        return Lottery.of(task, types, panels, distribution, missing, levels);
    }

    /** Finds panels until every volunteer who can be drawn at all is on one of them. */
    private void cover() {
        double[] weights = new double[types.size()];
        Arrays.fill(weights, 1);
        PanelSearch.Found first = search.best(weights, Math.max(10_000, left()));
        if (first == null) {
            throw search.unmet();
        }
        add(first.counts());
        boolean[] hopeless = new boolean[types.size()];
        for (int t = next(hopeless); t >= 0; t = next(hopeless)) {
            for (int u = 0; u < weights.length; u++) {
                weights[u] = u == t ? 1_000 : possible[u] ? 0 : 1;
            }
            PanelSearch.Found found = search.best(weights, Math.max(2_000, left()));
            if (found == null || found.counts()[t] == 0) {
                hopeless[t] = true;
            } else {
                add(found.counts());
            }
        }
    }

    /** Panels whose average comes near the fairest marginals: the program only has to weigh them. */
    private void spread() {
        long now = System.nanoTime();
        double[] target = marginals.fairest(settled, now + (deadline - now) / 4);
        if (target == null) {
            return;
        }
        double[] wanting = new double[target.length];
        for (int[] counts : panels) {
            for (int t = 0; t < target.length; t++) {
                wanting[t] += (target[t] - counts[t]) / panels.size();
            }
        }
        int[] panel = panels.get(0);
        for (int k = 0; k < SPREAD && System.nanoTime() < now + (deadline - now) / 2; k++) {
            for (int t = 0; t < target.length; t++) {
                wanting[t] += target[t];
            }
            panel = swaps.closer(panel, wanting);
            for (int t = 0; t < target.length; t++) {
                wanting[t] -= panel[t];
            }
            add(panel);
        }
    }

    private int next(boolean[] hopeless) {
        for (int t = 0; t < hopeless.length; t++) {
            if (!possible[t] && !hopeless[t]) {
                return t;
            }
        }
        return -1;
    }

    private void add(int[] counts) {
        if (!known.add(key(counts))) {
            return;
        }
        panels.add(counts);
        for (int t = 0; t < counts.length; t++) {
            possible[t] |= counts[t] > 0;
        }
    }

    private static List<Integer> key(int[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }

    private void addColumn(int[] counts) {
        MPVariable share = master.makeNumVar(0, MPSolver.infinity(), "");
        sum.setCoefficient(share, 1);
        for (int t = 0; t < counts.length; t++) {
            if (counts[t] > 0) {
                chances[t].setCoefficient(
                        share, counts[t] / (double) types.get(t).people().size());
            }
        }
        shares.add(share);
    }

    /**
     * Settles the next smallest probability; returns a bound on what is missing when time ran out, else -1. Panels are
     * sought half-way between the present prices and those that gave the best bound (Wentges 1997), which keeps the prices
     * from jumping about; when that finds nothing, at the present prices themselves.
     */
    private double level() {
        double upper = plainBound();
        double bestBound = Double.POSITIVE_INFINITY;
        double[] best = {};
        Marginals.Relaxed relaxed = marginals.solve(settled, floors());
        if (relaxed != null) {
            // a hair above, since the program over the marginals is solved in floating point
            bestBound = relaxed.bound() + EPSILON / 10;
            upper = Math.min(upper, bestBound);
            best = relaxed.prices();
        }
        while (true) {
            double value = solveMaster();
            progress.at(panels.size(), levels, value);
            if (plainBound() - value <= EPSILON) {
                settleAll(value);
                return -1;
            }
            if (bestBound - value <= near && positive(best)) {
                missing = Math.max(missing, large ? bestBound - value : 0);
                settle(value, best);
                return -1;
            }
            double[] prices = prices();
            if (left() <= 0) {
                return Math.max(0, upper - value);
            }
            double threshold = sum.dualValue() + EPSILON;
            if (large && addBySwaps(prices, best, threshold)) {
                continue;
            }
            int[] improving = null;
            // near the end, and for the short later levels, the detour costs more than it saves
            boolean far = levels == 0 && best.length > 0 && bestBound - value > 0.01 * value;
            for (double[] at : far ? List.of(between(prices, best), prices) : List.of(prices)) {
                PanelSearch.Found found = search.best(perPanel(at), Math.max(1, left()), at != prices ? 0.005 : 0);
                if (found == null) {
                    return Math.max(0, upper - value);
                }
                double bound = bound(at, found.bound());
                upper = Math.min(upper, bound);
                if (bound < bestBound) {
                    bestBound = bound;
                    best = at;
                }
                if (weight(prices, found.counts()) > threshold && !known.contains(key(found.counts()))) {
                    improving = found.counts();
                    break;
                }
            }
            if (improving == null) {
                if (left() <= 0) {
                    return Math.max(0, upper - value);
                }
                settle(value, prices);
                return -1;
            }
            add(improving);
            addColumn(improving);
        }
    }

    /** @return whether any was found that improves the program */
    private boolean addBySwaps(double[] prices, double[] best, double threshold) {
        List<Integer> starts = java.util.stream.IntStream.range(0, panels.size())
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(p -> -weight(prices, panels.get(p))))
                .limit(STARTS)
                .toList();
        List<double[]> places = best.length > 0 ? List.of(between(prices, best), prices) : List.of(prices);
        boolean any = false;
        for (double[] at : places) {
            for (int start : starts) {
                int[] found = swaps.heavier(panels.get(start), perPanel(at));
                if (weight(prices, found) > threshold && !known.contains(key(found))) {
                    add(found);
                    addColumn(found);
                    any = true;
                }
            }
        }
        return any;
    }

    private double[] floors() {
        double[] floors = new double[settled.length];
        for (int t = 0; t < floors.length; t++) {
            floors[t] = settled[t] ? chances[t].lb() : 0;
        }
        return floors;
    }

    private boolean positive(double[] prices) {
        for (int t = 0; t < prices.length; t++) {
            if (!settled[t] && prices[t] > EPSILON) {
                return true;
            }
        }
        return false;
    }

    private double solveMaster() {
        ResultStatus status = master.solve();
        if (status != ResultStatus.OPTIMAL) {
            // a warm start can end in numerical trouble where a fresh one does not
            master.reset();
            status = master.solve();
        }
        if (status != ResultStatus.OPTIMAL) {
            throw new IllegalStateException("the linear program over the panels ended as " + status);
        }
        distribution = distribution();
        return least.solutionValue();
    }

    private double[] prices() {
        double[] prices = new double[types.size()];
        for (int t = 0; t < prices.length; t++) {
            prices[t] = Math.max(0, -chances[t].dualValue());
        }
        return prices;
    }

    private static double[] between(double[] a, double[] b) {
        double[] middle = new double[a.length];
        for (int t = 0; t < a.length; t++) {
            middle[t] = (a[t] + b[t]) / 2;
        }
        return middle;
    }

    private double[] perPanel(double[] prices) {
        double[] weights = new double[prices.length];
        for (int t = 0; t < prices.length; t++) {
            weights[t] = prices[t] / types.get(t).people().size();
        }
        return weights;
    }

    private double weight(double[] prices, int[] counts) {
        double weight = 0;
        for (int t = 0; t < counts.length; t++) {
            weight += prices[t] * counts[t] / types.get(t).people().size();
        }
        return weight;
    }

    /** By weak duality no distribution can raise the smallest unsettled probability above this. */
    private double bound(double[] prices, double heaviest) {
        double rest = heaviest;
        double unsettled = 0;
        for (int t = 0; t < prices.length; t++) {
            if (settled[t]) {
                rest -= prices[t] * chances[t].lb();
            } else {
                unsettled += prices[t];
            }
        }
        return unsettled <= 0 ? 1 : rest / unsettled;
    }

    /** The seats that are left by the settled, shared among all others. */
    private double plainBound() {
        double seats = task.seats();
        int people = 0;
        for (int t = 0; t < settled.length; t++) {
            if (settled[t]) {
                seats -= chances[t].lb() * types.get(t).people().size();
            } else {
                people += types.get(t).people().size();
            }
        }
        return Math.min(1, seats / people);
    }

    private void settle(double value, double[] prices) {
        boolean any = false;
        for (int t = 0; t < prices.length; t++) {
            if (!settled[t] && prices[t] > EPSILON) {
                any = true;
                settleAt(t, value);
            }
        }
        if (!any) {
            throw new IllegalStateException("no price is positive at the optimum");
        }
    }

    /** The smallest equals the mean of all that are left, so all are equal. */
    private void settleAll(double value) {
        for (int t = 0; t < settled.length; t++) {
            if (!settled[t]) {
                settleAt(t, value);
            }
        }
    }

    private void settleAt(int type, double value) {
        settled[type] = true;
        chances[type].setCoefficient(least, 0);
        // a hair below, so that rounding cannot make the next program infeasible
        chances[type].setLb(Math.max(0, value - SLACK));
    }

    private boolean allSettled() {
        for (boolean s : settled) {
            if (!s) {
                return false;
            }
        }
        return true;
    }

    private double[] distribution() {
        double[] now = new double[shares.size()];
        for (int p = 0; p < now.length; p++) {
            now[p] = Math.max(0, shares.get(p).solutionValue());
        }
        return now;
    }
}
