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
 * The panels found so far and the linear program that weighs them: the smallest unsettled chance as large as can be, while
 * the settled ones are kept. In large pools it is solved by a first-order method (PDLP), which is right to about 1e-5 in a
 * small part of the time of the simplex method; what is published is computed from the weights, not from the program.
 */
final class PanelMix {
    private static final String PRECISION = "termination_criteria { simple_optimality_criteria {"
            + " eps_optimal_absolute: 1e-5 eps_optimal_relative: 1e-5 } }";

    private final List<Task.Type> types;
    private final Levels levels;
    private final boolean large;
    private final List<int[]> panels = new ArrayList<>();
    private final Set<List<Integer>> known = new HashSet<>();
    private final boolean[] possible;
    private final MPSolver program;
    private final MPConstraint sum;
    private final MPConstraint[] chances;
    private final MPVariable least;
    private final List<MPVariable> shares = new ArrayList<>();
    private double[] weights = {};
    private double[] prices = {};
    private double heaviest;

    PanelMix(List<Task.Type> types, Levels levels, boolean large) {
        this.types = types;
        this.levels = levels;
        this.large = large;
        this.possible = new boolean[types.size()];
        this.program = PanelSearch.solver(large ? "PDLP" : "GLOP");
        if (large) {
            program.setSolverSpecificParametersAsString(PRECISION);
        }
        this.sum = program.makeConstraint(1, 1);
        this.chances = new MPConstraint[types.size()];
        // not bounded by 1: where somebody is sure to be drawn, that bound would take the price
        this.least = program.makeNumVar(0, MPSolver.infinity(), "");
        program.objective().setCoefficient(least, 1);
        program.objective().setMaximization();
        for (int t = 0; t < chances.length; t++) {
            chances[t] = program.makeConstraint(0, MPSolver.infinity());
        }
    }

    List<int[]> panels() {
        return panels;
    }

    /** Whether a panel with somebody of this type is known. */
    boolean reaches(int type) {
        return possible[type];
    }

    boolean knows(int[] counts) {
        return known.contains(key(counts));
    }

    void add(int[] counts) {
        if (!known.add(key(counts))) {
            return;
        }
        panels.add(counts);
        MPVariable share = program.makeNumVar(0, MPSolver.infinity(), "");
        sum.setCoefficient(share, 1);
        for (int t = 0; t < counts.length; t++) {
            if (counts[t] > 0) {
                possible[t] = true;
                chances[t].setCoefficient(
                        share, counts[t] / (double) types.get(t).people().size());
            }
        }
        shares.add(share);
    }

    private static List<Integer> key(int[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }

    /** @return false when it was not solved in time; then the weights stay as they were */
    boolean solve(long milliseconds) {
        least.setBounds(0, MPSolver.infinity());
        double[] alike = new double[chances.length];
        Arrays.fill(alike, 1);
        return solve(new double[chances.length], alike, milliseconds);
    }

    /**
     * Instead of the smallest unsettled chance: as little as can be below these chances, for all unsettled at once.
     *
     * @param part of the common shortfall that each may have
     */
    boolean solveTowards(double[] wanted, double[] part, long milliseconds) {
        least.setBounds(-1, 0);
        return solve(wanted, part, milliseconds);
    }

    private boolean solve(double[] wanted, double[] part, long milliseconds) {
        if (milliseconds <= 0) {
            return false;
        }
        for (int t = 0; t < chances.length; t++) {
            chances[t].setCoefficient(least, levels.settled(t) ? 0 : -part[t]);
            chances[t].setLb(levels.settled(t) ? levels.floors()[t] : wanted[t]);
        }
        long end = System.nanoTime() + milliseconds * 1_000_000;
        program.setTimeLimit(milliseconds);
        ResultStatus status = program.solve();
        if (status != ResultStatus.OPTIMAL && System.nanoTime() < end) {
            // a warm start can end in numerical trouble where a fresh one does not
            program.reset();
            program.setTimeLimit(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            status = program.solve();
        }
        if (status != ResultStatus.OPTIMAL) {
            if (System.nanoTime() < end && !large) {
                throw new IllegalStateException("the linear program over the panels ended as " + status);
            }
            return false;
        }
        read();
        return true;
    }

    private void read() {
        weights = new double[shares.size()];
        double total = 0;
        for (int p = 0; p < weights.length; p++) {
            weights[p] = Math.max(0, shares.get(p).solutionValue());
            total += weights[p];
        }
        for (int p = 0; p < weights.length; p++) {
            weights[p] /= total;
        }
        prices = new double[chances.length];
        for (int t = 0; t < prices.length; t++) {
            prices[t] = Math.max(0, -chances[t].dualValue());
        }
        heaviest = sum.dualValue();
        if (large) {
            heaviest = 0;
            for (int[] panel : panels) {
                heaviest = Math.max(heaviest, weight(prices, panel));
            }
        }
    }

    /** The weights of the panels: as last solved, or all alike before that. */
    double[] weights() {
        if (weights.length == 0) {
            double[] alike = new double[panels.size()];
            Arrays.fill(alike, 1.0 / panels.size());
            return alike;
        }
        return weights;
    }

    /** Every type's chance under these weights. */
    double[] chances() {
        double[] now = weights();
        double[] chance = new double[types.size()];
        for (int p = 0; p < now.length; p++) {
            int[] panel = panels.get(p);
            for (int t = 0; now[p] > 0 && t < panel.length; t++) {
                chance[t] += now[p] * panel[t] / types.get(t).people().size();
            }
        }
        return chance;
    }

    /** What a little more chance of each type would cost the smallest; of the program as last solved. */
    double[] prices() {
        return prices;
    }

    /** The greatest weight of the known panels at these prices: one that weighs more improves the program. */
    double heaviest() {
        return heaviest;
    }

    double weight(double[] at, int[] counts) {
        double weight = 0;
        for (int t = 0; t < counts.length; t++) {
            weight += at[t] * counts[t] / types.get(t).people().size();
        }
        return weight;
    }
}
