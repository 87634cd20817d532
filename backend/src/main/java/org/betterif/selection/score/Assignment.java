package org.betterif.selection.score;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Who scores which idea. First the fairest probabilities, by a linear program (Jecmen, Zhang, Liu, Shah, Conitzer and Fang,
 * "Mitigating manipulation in peer review via randomized reviewer assignments", NeurIPS 2020, with the worst-served idea as
 * the objective, after Stelmakh, Shah and Singh, "PeerReview4All", 2021): each idea gets its scorers, loads are within one
 * of each other, conflicts have probability zero, and no juror gets any given idea with more than the stated probability,
 * so that nobody can arrange who scores what. Then one draw with exactly these probabilities (dependent rounding: Gandhi,
 * Khuller, Parthasarathy and Srinivasan, JACM 2006), in which loads and numbers of scorers stay within those limits.
 *
 * @param assigned jurors of each idea
 * @param probabilities by juror and idea
 * @param bound the probability that none exceeds: the one asked for, or the least one possible when that cannot be kept
 * @param scorers of each idea: as many as asked for, or fewer when too few jurors are free of conflicts
 * @param worstServed expected sum of the fit of an idea's scorers, for the worst-served idea
 * @param spread between the largest and the smallest load: 1, or the least that conflicts allow
 */
public record Assignment(
        List<List<Integer>> assigned,
        double[][] probabilities,
        double bound,
        int[] scorers,
        double worstServed,
        int spread) {
    static {
        Loader.loadNativeLibraries();
    }

    private static final double EPSILON = 1e-7;

    /**
     * @param fit how well a juror serves an idea, by juror and idea (all 1 when nothing is known); NaN is a conflict
     * @param scorers wanted for each idea
     * @param bound highest probability of a juror getting a given idea, above 0, at most 1
     * @param seed of the draw
     */
    public static Assignment draw(double[][] fit, int scorers, double bound, long seed) {
        int jurors = fit.length;
        int ideas = jurors == 0 ? 0 : fit[0].length;
        if (jurors == 0 || ideas == 0) {
            throw new IllegalArgumentException("an assignment needs at least one juror and one idea");
        }
        int[] wanted = new int[ideas];
        int total = 0;
        for (int i = 0; i < ideas; i++) {
            for (double[] row : fit) {
                wanted[i] += Double.isNaN(row[i]) ? 0 : 1;
            }
            wanted[i] = Math.min(wanted[i], scorers);
            total += wanted[i];
        }
        for (int spread = total % jurors == 0 ? 0 : 1; ; spread++) {
            // loads from low to high that can add up to the total
            for (int low = Math.max(0, total / jurors - spread + (total % jurors == 0 ? 0 : 1));
                    low <= total / jurors;
                    low++) {
                Double least = new Program(fit, wanted, low, low + spread).leastBound();
                if (least != null) {
                    double used = Math.max(bound, least + (least > bound ? EPSILON : 0));
                    Program program = new Program(fit, wanted, low, low + spread);
                    double worst = program.fairest(used);
                    double[][] probabilities = program.solution();
                    return new Assignment(
                            round(probabilities, new SplittableRandom(seed)),
                            probabilities,
                            used,
                            wanted,
                            worst,
                            spread);
                }
            }
        }
    }

    /** The linear program over the probabilities. */
    private static final class Program {
        private final MPSolver solver = MPSolver.createSolver("GLOP");
        private final @Nullable MPVariable[][] x;
        private final double[][] fit;
        private final int[] wanted;

        Program(double[][] fit, int[] wanted, int low, int high) {
            this.fit = fit;
            this.wanted = wanted;
            this.x = new MPVariable[fit.length][wanted.length];
            MPConstraint[] filled = new MPConstraint[wanted.length];
            for (int i = 0; i < wanted.length; i++) {
                filled[i] = solver.makeConstraint(wanted[i], wanted[i]);
            }
            for (int j = 0; j < fit.length; j++) {
                MPConstraint load = solver.makeConstraint(low, high);
                for (int i = 0; i < wanted.length; i++) {
                    if (!Double.isNaN(fit[j][i])) {
                        x[j][i] = solver.makeNumVar(0, 1, "");
                        load.setCoefficient(x[j][i], 1);
                        filled[i].setCoefficient(x[j][i], 1);
                    }
                }
            }
        }

        /** The least bound on all probabilities, or null when the loads cannot be kept. */
        @Nullable
        Double leastBound() {
            MPVariable most = solver.makeNumVar(0, 1, "");
            for (MPVariable[] row : x) {
                for (MPVariable variable : row) {
                    if (variable != null) {
                        MPConstraint below = solver.makeConstraint(0, MPSolver.infinity());
                        below.setCoefficient(most, 1);
                        below.setCoefficient(variable, -1);
                    }
                }
            }
            solver.objective().setCoefficient(most, 1);
            solver.objective().setMinimization();
            return solver.solve() == ResultStatus.OPTIMAL ? (Double) most.solutionValue() : null;
        }

        double fairest(double bound) {
            MPVariable worst = solver.makeNumVar(-MPSolver.infinity(), MPSolver.infinity(), "");
            boolean any = false;
            for (int i = 0; i < wanted.length; i++) {
                if (wanted[i] == 0) {
                    continue;
                }
                any = true;
                MPConstraint served = solver.makeConstraint(0, MPSolver.infinity());
                served.setCoefficient(worst, -1);
                for (int j = 0; j < fit.length; j++) {
                    if (x[j][i] != null) {
                        x[j][i].setUb(Math.min(1, bound));
                        served.setCoefficient(x[j][i], fit[j][i]);
                    }
                }
            }
            if (!any) {
                return 0;
            }
            solver.objective().setCoefficient(worst, 1);
            solver.objective().setMaximization();
            if (solver.solve() != ResultStatus.OPTIMAL) {
                throw new IllegalStateException("the assignment's linear program has no solution");
            }
            return worst.solutionValue();
        }

        double[][] solution() {
            double[][] values = new double[x.length][wanted.length];
            for (int j = 0; j < values.length; j++) {
                for (int i = 0; i < wanted.length; i++) {
                    values[j][i] = x[j][i] == null ? 0 : Math.clamp(x[j][i].solutionValue(), 0, 1);
                }
            }
            return values;
        }
    }

    /** Turns probabilities into one assignment; each step makes at least one of them whole and keeps all expectations. */
    private static List<List<Integer>> round(double[][] probabilities, SplittableRandom random) {
        int jurors = probabilities.length;
        int ideas = probabilities[0].length;
        double[][] x = new double[jurors][];
        for (int j = 0; j < jurors; j++) {
            x[j] = probabilities[j].clone();
        }
        for (List<int[]> path = path(x); !path.isEmpty(); path = path(x)) {
            double up = 1;
            double down = 1;
            for (int e = 0; e < path.size(); e++) {
                double value = x[path.get(e)[0]][path.get(e)[1]];
                up = Math.min(up, e % 2 == 0 ? 1 - value : value);
                down = Math.min(down, e % 2 == 0 ? value : 1 - value);
            }
            double change = random.nextDouble() < down / (up + down) ? up : -down;
            for (int e = 0; e < path.size(); e++) {
                double moved = x[path.get(e)[0]][path.get(e)[1]] + (e % 2 == 0 ? change : -change);
                x[path.get(e)[0]][path.get(e)[1]] = moved < EPSILON ? 0 : moved > 1 - EPSILON ? 1 : moved;
            }
        }
        List<List<Integer>> assigned = new ArrayList<>();
        for (int i = 0; i < ideas; i++) {
            List<Integer> its = new ArrayList<>();
            for (int j = 0; j < jurors; j++) {
                if (x[j][i] > 0.5) {
                    its.add(j);
                }
            }
            assigned.add(its);
        }
        return assigned;
    }

    /**
     * A cycle of fractional entries, or a path of them that can be made no longer, alternating between jurors and ideas;
     * empty when nothing is fractional.
     */
    private static List<int[]> path(double[][] x) {
        int jurors = x.length;
        int nodes = jurors + x[0].length;
        int start = -1;
        for (int node = 0; node < nodes; node++) {
            int degree = degree(x, node);
            if (degree == 1) {
                start = node;
                break;
            }
            start = degree > 0 && start < 0 ? node : start;
        }
        if (start < 0) {
            return List.of();
        }
        List<int[]> path = new ArrayList<>();
        int[] seenAt = new int[nodes];
        java.util.Arrays.fill(seenAt, -1);
        int node = start;
        int last = -1;
        while (true) {
            seenAt[node] = path.size();
            int next = neighbour(x, node, last);
            if (next < 0) {
                return path;
            }
            path.add(node < jurors ? new int[] {node, next - jurors} : new int[] {next, node - jurors});
            if (seenAt[next] >= 0) {
                return path.subList(seenAt[next], path.size());
            }
            last = node;
            node = next;
        }
    }

    private static int degree(double[][] x, int node) {
        int degree = 0;
        for (int other = 0; other < x.length + x[0].length; other++) {
            degree += fractional(x, node, other) ? 1 : 0;
        }
        return degree;
    }

    private static int neighbour(double[][] x, int node, int except) {
        for (int other = 0; other < x.length + x[0].length; other++) {
            if (other != except && fractional(x, node, other)) {
                return other;
            }
        }
        return -1;
    }

    private static boolean fractional(double[][] x, int a, int b) {
        int juror = Math.min(a, b);
        int idea = Math.max(a, b) - x.length;
        if (juror >= x.length || idea < 0) {
            return false;
        }
        double value = x[juror][idea];
        return value > EPSILON && value < 1 - EPSILON;
    }
}
