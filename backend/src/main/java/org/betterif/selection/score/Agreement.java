package org.betterif.selection.score;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Krippendorff's alpha (Krippendorff, "Content Analysis", 2004, chapter 11; Hayes and Krippendorff 2007): 1 is full
 * agreement, 0 what chance would give, below 0 systematic disagreement. Units scored by fewer than two are left out. When
 * all scores are equal, or nothing can be compared, alpha is not defined (NaN) and the page says so.
 */
public final class Agreement {
    private Agreement() {}

    /** How far two values are apart. */
    public enum Metric {
        /** Squared difference of the values. */
        INTERVAL,
        /** Squared number of values between them, half of the ends counted. */
        ORDINAL
    }

    public static double alpha(ScoreTable table, Metric metric) {
        return alpha(table.matrix(), metric);
    }

    /** @param values scorers by units, NaN where missing */
    public static double alpha(double[][] values, Metric metric) {
        List<double[]> units = units(values);
        TreeMap<Double, Double> frequency = new TreeMap<>();
        units.forEach(unit -> {
            for (double v : unit) {
                frequency.merge(v, 1.0, Double::sum);
            }
        });
        double n = frequency.values().stream().mapToDouble(Double::doubleValue).sum();
        TreeMap<Double, Double> position = positions(frequency, metric);
        double observed = 0;
        for (double[] unit : units) {
            double pairs = 0;
            for (double a : unit) {
                for (double b : unit) {
                    pairs += Math.pow(position.get(a) - position.get(b), 2);
                }
            }
            observed += pairs / (unit.length - 1);
        }
        double expected = 0;
        for (double a : frequency.keySet()) {
            for (double b : frequency.keySet()) {
                expected += frequency.get(a) * frequency.get(b) * Math.pow(position.get(a) - position.get(b), 2);
            }
        }
        return expected == 0 ? Double.NaN : 1 - (n - 1) * observed / expected;
    }

    private static List<double[]> units(double[][] values) {
        List<double[]> units = new ArrayList<>();
        for (int u = 0; values.length > 0 && u < values[0].length; u++) {
            int unit = u;
            double[] given = java.util.Arrays.stream(values)
                    .mapToDouble(row -> row[unit])
                    .filter(v -> !Double.isNaN(v))
                    .toArray();
            if (given.length > 1) {
                units.add(given);
            }
        }
        return units;
    }

    /** Both metrics are squared differences of positions: the value itself, or the middle of its rank. */
    private static TreeMap<Double, Double> positions(TreeMap<Double, Double> frequency, Metric metric) {
        TreeMap<Double, Double> positions = new TreeMap<>();
        double before = 0;
        for (double value : frequency.keySet()) {
            positions.put(value, metric == Metric.INTERVAL ? value : before + frequency.get(value) / 2);
            before += frequency.get(value);
        }
        return positions;
    }
}
