package org.betterif.selection.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Scores calibrated for harsh and lenient scorers: score = idea + scorer + noise, fitted by least squares with a prior that
 * pulls each scorer's effect towards zero as if the scorer had given {@code prior} more scores exactly at the ideas'
 * values (ridge regression; Searle, Casella and McCulloch, "Variance Components", 1992). The prior keeps a scorer of few
 * ideas from being "corrected" by chance, and makes the effects identifiable when scorers share no ideas.
 *
 * @param ideas calibrated score of each idea on the scale of the input; NaN when nobody scored it
 * @param jurors effect of each scorer: above zero is lenient
 */
public record Calibration(double[] ideas, double[] jurors) {

    /** The prior used unless another is stated. */
    public static final double PRIOR = 1;

    /** How sure the order is. */
    public record Stability(double[] low, double[] high, double swapped, boolean unstable, int samples) {}

    public static Calibration of(ScoreTable table) {
        return of(table, PRIOR);
    }

    public static Calibration of(ScoreTable table, double prior) {
        int[] once = new int[table.jurors().size()];
        Arrays.fill(once, 1);
        return fit(table.matrix(), once, prior);
    }

    /**
     * Intervals from 2.5 to 97.5 per cent by bootstrap over scorers (Efron 1979): scorers are drawn with replacement, the
     * whole calibration is repeated, and the middle of the results is taken. The cut-off is unstable when the last idea
     * above and the first below it change places in more than a third of the samples in which both are scored.
     *
     * @param above index of the last idea taken, or -1 when there is no cut-off
     * @param below index of the first idea left out, or -1
     */
    public static Stability stability(ScoreTable table, double prior, int samples, long seed, int above, int below) {
        double[][] matrix = table.matrix();
        SplittableRandom random = new SplittableRandom(seed);
        List<List<Double>> values = new ArrayList<>();
        table.ideas().forEach(i -> values.add(new ArrayList<>()));
        int compared = 0;
        int swapped = 0;
        for (int s = 0; s < samples; s++) {
            int[] times = new int[matrix.length];
            for (int j = 0; j < matrix.length; j++) {
                times[random.nextInt(matrix.length)]++;
            }
            double[] fitted = fit(matrix, times, prior).ideas();
            for (int i = 0; i < fitted.length; i++) {
                if (!Double.isNaN(fitted[i])) {
                    values.get(i).add(fitted[i]);
                }
            }
            if (above >= 0 && below >= 0 && !Double.isNaN(fitted[above]) && !Double.isNaN(fitted[below])) {
                compared++;
                swapped += fitted[below] > fitted[above] + 1e-12 ? 1 : 0;
            }
        }
        double[] low = new double[values.size()];
        double[] high = new double[values.size()];
        for (int i = 0; i < low.length; i++) {
            values.get(i).sort(null);
            low[i] = percentile(values.get(i), 0.025);
            high[i] = percentile(values.get(i), 0.975);
        }
        double share = compared == 0 ? 0 : swapped / (double) compared;
        return new Stability(low, high, share, 3L * swapped > compared, samples);
    }

    private static double percentile(List<Double> sorted, double share) {
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        double at = share * (sorted.size() - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (at - below) * (sorted.get(above) - sorted.get(below));
    }

    /** Scorers counted {@code times}; the ideas are eliminated, so the system has one row for each scorer. */
    static Calibration fit(double[][] scores, int[] times, double prior) {
        int jurors = scores.length;
        int ideas = jurors == 0 ? 0 : scores[0].length;
        double[] weight = new double[ideas];
        double[] mean = new double[ideas];
        for (int i = 0; i < ideas; i++) {
            for (int j = 0; j < jurors; j++) {
                if (!Double.isNaN(scores[j][i])) {
                    weight[i] += times[j];
                    mean[i] += times[j] * scores[j][i];
                }
            }
            mean[i] /= weight[i];
        }
        double[][] system = new double[jurors][jurors + 1];
        for (int j = 0; j < jurors; j++) {
            system[j][j] = times[j] == 0 ? 1 : prior;
            for (int i = 0; i < ideas && times[j] > 0; i++) {
                if (Double.isNaN(scores[j][i])) {
                    continue;
                }
                system[j][j] += 1;
                system[j][jurors] += scores[j][i] - mean[i];
                for (int other = 0; other < jurors; other++) {
                    if (!Double.isNaN(scores[other][i])) {
                        system[j][other] -= times[other] / weight[i];
                    }
                }
            }
        }
        double[] effects = solve(system);
        double[] calibrated = new double[ideas];
        for (int i = 0; i < ideas; i++) {
            calibrated[i] = mean[i];
            for (int j = 0; j < jurors; j++) {
                calibrated[i] -= Double.isNaN(scores[j][i]) ? 0 : times[j] * effects[j] / weight[i];
            }
        }
        return new Calibration(calibrated, effects);
    }

    /** Gaussian elimination with partial pivoting; a row without a pivot (no prior, no data) gives zero. */
    private static double[] solve(double[][] system) {
        int n = system.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                pivot = Math.abs(system[row][column]) > Math.abs(system[pivot][column]) ? row : pivot;
            }
            double[] swap = system[column];
            system[column] = system[pivot];
            system[pivot] = swap;
            for (int row = column + 1; row < n && Math.abs(system[column][column]) > 1e-12; row++) {
                double factor = system[row][column] / system[column][column];
                for (int k = column; k <= n; k++) {
                    system[row][k] -= factor * system[column][k];
                }
            }
        }
        double[] solution = new double[n];
        for (int row = n - 1; row >= 0; row--) {
            double rest = system[row][n];
            for (int k = row + 1; k < n; k++) {
                rest -= system[row][k] * solution[k];
            }
            solution[row] = Math.abs(system[row][row]) > 1e-12 ? rest / system[row][row] : 0;
        }
        return solution;
    }
}
