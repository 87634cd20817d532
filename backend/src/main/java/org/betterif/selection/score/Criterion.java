package org.betterif.selection.score;

/**
 * What is scored.
 *
 * @param weight against the other criteria, above zero
 * @param min the lowest score of its scale
 * @param max the highest score of its scale
 */
public record Criterion(String id, long weight, int min, int max) {
    public Criterion {
        if (weight <= 0 || max <= min) {
            throw new IllegalArgumentException("criterion " + id + ": needs a weight above zero and min < max");
        }
    }
}
