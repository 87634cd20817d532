package org.betterif.selection.sortition;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The draw as if people could be divided: how many of each type a panel has on average, within the quotas. Every
 * distribution over panels has such averages, so what they cannot reach no distribution can; that bounds the smallest
 * probability from above by one linear program over the types, and the averages say towards what panels should tend.
 */
final class Marginals {
    private static final double POSITIVE = 1e-9;

    /**
     * @param bound no distribution raises the smallest unsettled probability above this
     * @param prices of the types' chances, which sum to 1 and prove it
     * @param target the average number of each type
     */
    record Relaxed(double bound, double[] prices, double[] target) {}

    private final List<Task.Type> types;
    private final MPSolver solver = PanelSearch.solver("GLOP");
    private final MPVariable[] averages;
    private final MPConstraint[] chances;
    private final MPVariable least;

    Marginals(Task task, List<Task.Type> types) {
        this.types = types;
        this.averages = new MPVariable[types.size()];
        this.chances = new MPConstraint[types.size()];
        this.least = solver.makeNumVar(0, MPSolver.infinity(), "");
        MPConstraint size = solver.makeConstraint(task.seats(), task.seats());
        Map<String, MPConstraint> homes = new HashMap<>();
        for (int t = 0; t < averages.length; t++) {
            averages[t] = solver.makeNumVar(0, types.get(t).people().size(), "");
            chances[t] = solver.makeConstraint(0, MPSolver.infinity());
            chances[t].setCoefficient(averages[t], 1.0 / types.get(t).people().size());
            chances[t].setCoefficient(least, -1);
            size.setCoefficient(averages[t], 1);
            if (!types.get(t).household().isEmpty()) {
                homes.computeIfAbsent(types.get(t).household(), h -> solver.makeConstraint(0, 1))
                        .setCoefficient(averages[t], 1);
            }
        }
        for (Quota quota : task.quotas()) {
            MPConstraint constraint = solver.makeConstraint(quota.min(), quota.max());
            for (int t = 0; t < averages.length; t++) {
                if (types.get(t).has(quota)) {
                    constraint.setCoefficient(averages[t], 1);
                }
            }
        }
        solver.objective().setCoefficient(least, 1);
        solver.objective().setMaximization();
    }

    /** @param floors what the settled keep at least; null where time ends or the program ends in numerical trouble, which proves nothing */
    @Nullable
    Relaxed solve(boolean[] settled, double[] floors, long milliseconds) {
        if (milliseconds <= 0) {
            return null;
        }
        solver.setTimeLimit(milliseconds);
        for (int t = 0; t < chances.length; t++) {
            chances[t].setCoefficient(least, settled[t] ? 0 : -1);
            chances[t].setLb(settled[t] ? floors[t] : 0);
        }
        if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
            return null;
        }
        double[] prices = new double[chances.length];
        double[] target = new double[chances.length];
        for (int t = 0; t < chances.length; t++) {
            prices[t] = Math.max(0, -chances[t].dualValue());
            target[t] = averages[t].solutionValue();
        }
        return new Relaxed(least.solutionValue(), prices, target);
    }

    /** The fairest averages: the smallest chance as large as can be, then the second smallest, as far as time allows. */
    double @Nullable [] fairest(Levels levels, Deadline deadline) {
        boolean[] settled = levels.settled().clone();
        double[] floors = levels.floors().clone();
        double @Nullable [] target = null;
        while (true) {
            Relaxed relaxed = solve(settled, floors, deadline.left());
            if (relaxed == null) {
                return target;
            }
            target = relaxed.target();
            boolean any = false;
            for (int t = 0; t < settled.length; t++) {
                if (!settled[t] && relaxed.prices()[t] > POSITIVE) {
                    any = true;
                    settled[t] = true;
                    floors[t] = Math.max(0, relaxed.bound() - POSITIVE);
                }
            }
            if (!any) {
                return target;
            }
        }
    }
}
