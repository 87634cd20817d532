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
 * <p>When time runs out, the distribution found so far is returned with its gap: how much larger the smallest unsettled
 * probability could still be at most. Everything settled before is certain.
 */
public final class Leximin {
    private static final double EPSILON = 1e-7;
    private static final double SLACK = 1e-7;

    private final Task task;
    private final List<Task.Type> types;
    private final PanelSearch search;
    private final long deadline;
    private final List<int[]> panels = new ArrayList<>();
    private final Set<List<Integer>> known = new HashSet<>();
    private final boolean[] possible;
    private final boolean[] settled;
    private MPSolver master;
    private MPConstraint sum;
    private MPConstraint[] chances;
    private MPVariable least;
    private final List<MPVariable> shares = new ArrayList<>();
    private double[] distribution = {};
    private int levels;

    private Leximin(Task task, long milliseconds) {
        this.task = task;
        this.types = task.types();
        this.deadline = System.nanoTime() + milliseconds * 1_000_000;
        this.search = new PanelSearch(task, types);
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
        return new Leximin(task, milliseconds).run();
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
        panels.forEach(this::addColumn);
        double gap = 0;
        while (!allSettled()) {
            double bound = level();
            if (bound >= 0) {
                gap = bound;
                break;
            }
            levels++;
        }
        if (distribution.length == 0) {
            distribution = new double[panels.size()];
            Arrays.fill(distribution, 1.0 / panels.size());
        }
        return Lottery.of(task, types, panels, distribution, gap, levels);
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

    private int next(boolean[] hopeless) {
        for (int t = 0; t < hopeless.length; t++) {
            if (!possible[t] && !hopeless[t]) {
                return t;
            }
        }
        return -1;
    }

    private boolean add(int[] counts) {
        if (!known.add(Arrays.stream(counts).boxed().toList())) {
            return false;
        }
        panels.add(counts);
        for (int t = 0; t < counts.length; t++) {
            possible[t] |= counts[t] > 0;
        }
        return true;
    }

    private void addColumn(int[] counts) {
        MPVariable share = master.makeNumVar(0, MPSolver.infinity(), "");
        sum.setCoefficient(share, 1);
        for (int t = 0; t < counts.length; t++) {
            if (counts[t] > 0) {
                chances[t].setCoefficient(share, counts[t] / (double) types.get(t).people().size());
            }
        }
        shares.add(share);
    }

    /** Settles the next smallest probability; returns a bound on what is missing when time ran out, else -1. */
    private double level() {
        double upper = 1;
        while (true) {
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
            double value = least.solutionValue();
            double[] prices = new double[types.size()];
            double[] weights = new double[types.size()];
            for (int t = 0; t < prices.length; t++) {
                prices[t] = Math.max(0, -chances[t].dualValue());
                weights[t] = prices[t] / types.get(t).people().size();
            }
            if (left() <= 0) {
                return Math.max(0, upper - value);
            }
            PanelSearch.Found found = search.best(weights, left());
            if (found == null) {
                return Math.max(0, upper - value);
            }
            // by weak duality no distribution can do better than this at the present prices
            double excess = found.bound() - sum.dualValue();
            upper = Math.min(upper, value + Math.max(0, excess));
            if (excess <= EPSILON || !add(found.counts())) {
                settle(value, prices);
                return -1;
            }
            addColumn(found.counts());
        }
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
