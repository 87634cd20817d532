package org.betterif.selection.sortition;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the panel of greatest weight that keeps the quotas, as an integer program over the numbers of each type. */
final class PanelSearch {
    static {
        Loader.loadNativeLibraries();
    }

    /** A panel by types, and a bound above the weight of any panel. */
    record Found(int[] counts, double weight, double bound) {}

    private final Task task;
    private final List<Task.Type> types;
    private final MPSolver solver;
    private final MPVariable[] counts;
    private boolean provedEmpty;

    PanelSearch(Task task, List<Task.Type> types) {
        this.task = task;
        this.types = types;
        this.solver = solver("SCIP");
        this.counts = variables(solver, types);
        fixSize(solver, counts);
        for (Quota quota : task.quotas()) {
            MPConstraint constraint = solver.makeConstraint(quota.min(), quota.max());
            members(quota, constraint, counts);
        }
    }

    static MPSolver solver(String name) {
        MPSolver solver = MPSolver.createSolver(name);
        if (solver == null) {
            throw new IllegalStateException("the solver " + name + " is not there");
        }
        return solver;
    }

    private static MPVariable[] variables(MPSolver solver, List<Task.Type> types) {
        MPVariable[] counts = new MPVariable[types.size()];
        for (int t = 0; t < counts.length; t++) {
            counts[t] = solver.makeIntVar(0, types.get(t).people().size(), "");
        }
        return counts;
    }

    private void fixSize(MPSolver solver, MPVariable[] counts) {
        MPConstraint size = solver.makeConstraint(task.seats(), task.seats());
        Map<String, MPConstraint> homes = new HashMap<>();
        for (int t = 0; t < counts.length; t++) {
            size.setCoefficient(counts[t], 1);
            String household = types.get(t).household();
            if (!household.isEmpty()) {
                homes.computeIfAbsent(household, h -> solver.makeConstraint(0, 1))
                        .setCoefficient(counts[t], 1);
            }
        }
    }

    private void members(Quota quota, MPConstraint constraint, MPVariable[] counts) {
        for (int t = 0; t < counts.length; t++) {
            if (types.get(t).has(quota)) {
                constraint.setCoefficient(counts[t], 1);
            }
        }
    }

    /** The panel of greatest weight, or null when none keeps the quotas (or none was found in time). */
    @Nullable
    Found best(double[] weights, long milliseconds) {
        return best(weights, milliseconds, 0);
    }

    /** @param gap how far below the greatest weight the panel may be, as a part of it; the bound is certain all the same */
    @Nullable
    Found best(double[] weights, long milliseconds, double gap) {
        MPObjective objective = solver.objective();
        for (int t = 0; t < counts.length; t++) {
            objective.setCoefficient(counts[t], weights[t]);
        }
        objective.setMaximization();
        solver.setTimeLimit(Math.max(1, milliseconds));
        MPSolverParameters parameters = new MPSolverParameters();
        parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, gap);
        ResultStatus status = solver.solve(parameters);
        parameters.delete();
        provedEmpty = status == ResultStatus.INFEASIBLE;
        if (status != ResultStatus.OPTIMAL && status != ResultStatus.FEASIBLE) {
            return null;
        }
        int[] found = new int[counts.length];
        double weight = 0;
        for (int t = 0; t < found.length; t++) {
            found[t] = (int) Math.round(counts[t].solutionValue());
            weight += found[t] * weights[t];
        }
        return new Found(found, weight, Math.max(weight, objective.bestBound()));
    }

    /** Whether the last search proved that no panel keeps the quotas, rather than to run out of time. */
    boolean provedEmpty() {
        return provedEmpty;
    }

    /** Smallest total change of minima and maxima, within their flexibility, under which a panel exists. */
    UnmetQuotas unmet() {
        MPSolver relaxed = solver("SCIP");
        MPVariable[] numbers = variables(relaxed, types);
        fixSize(relaxed, numbers);
        MPObjective objective = relaxed.objective();
        List<MPVariable> below = new ArrayList<>();
        List<MPVariable> above = new ArrayList<>();
        for (Quota quota : task.quotas()) {
            MPVariable down = relaxed.makeIntVar(0, quota.min() - quota.minFlex(), "");
            MPVariable up = relaxed.makeIntVar(0, Math.min(quota.maxFlex() - quota.max(), task.seats()), "");
            MPConstraint least = relaxed.makeConstraint(quota.min(), MPSolver.infinity());
            members(quota, least, numbers);
            least.setCoefficient(down, 1);
            MPConstraint most = relaxed.makeConstraint(-MPSolver.infinity(), quota.max());
            members(quota, most, numbers);
            most.setCoefficient(up, -1);
            objective.setCoefficient(down, 1);
            objective.setCoefficient(up, 1);
            below.add(down);
            above.add(up);
        }
        objective.setMinimization();
        List<UnmetQuotas.Relaxation> relaxations = new ArrayList<>();
        if (relaxed.solve() == ResultStatus.OPTIMAL) {
            for (int q = 0; q < below.size(); q++) {
                Quota quota = task.quotas().get(q);
                int down = (int) Math.round(below.get(q).solutionValue());
                int up = (int) Math.round(above.get(q).solutionValue());
                if (down + up > 0) {
                    relaxations.add(new UnmetQuotas.Relaxation(quota, quota.min() - down, quota.max() + up));
                }
            }
        }
        return new UnmetQuotas(relaxations);
    }
}
