package org.betterif.selection.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.betterif.selection.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * Jurors' scores as one number for each juror and idea: the weighted mean of the criteria, each brought to the scale from 0
 * (lowest) to 1 (highest). A criterion that nobody scored counts for nobody and is named; where a juror left out a
 * criterion for an idea, the others stand for it. A cell without any mark is empty, e.g. after a conflict of interest.
 */
public final class ScoreTable {
    private final List<String> ideas;
    private final List<String> jurors;
    private final Map<String, Map<String, Fraction>> cells = new HashMap<>();
    private final List<String> unused = new ArrayList<>();

    /**
     * @param ideas in the order of the list
     * @param jurors who may have scored; marks of others (removed jurors) are left out
     */
    public ScoreTable(List<Criterion> criteria, List<String> ideas, List<String> jurors, List<Mark> marks) {
        this.ideas = List.copyOf(ideas);
        this.jurors = List.copyOf(jurors);
        Map<String, Criterion> known = new LinkedHashMap<>();
        criteria.forEach(c -> known.put(c.id(), c));
        Map<String, Map<String, Map<String, Integer>>> values = new HashMap<>();
        for (Mark mark : marks) {
            Criterion criterion = known.get(mark.criterion());
            if (criterion == null || !ideas.contains(mark.idea())) {
                throw new IllegalArgumentException("a mark for an unknown criterion or idea: " + mark);
            }
            if (mark.value() < criterion.min() || mark.value() > criterion.max()) {
                throw new IllegalArgumentException("a mark outside its scale: " + mark);
            }
            if (jurors.contains(mark.juror())) {
                values.computeIfAbsent(mark.idea(), i -> new TreeMap<>())
                        .computeIfAbsent(mark.juror(), j -> new HashMap<>())
                        .put(mark.criterion(), mark.value());
            }
        }
        values.forEach((idea, byJuror) -> byJuror.forEach((juror, byCriterion) ->
                cells.computeIfAbsent(idea, i -> new HashMap<>()).put(juror, mean(known, byCriterion))));
        for (Criterion criterion : criteria) {
            if (values.values().stream()
                    .noneMatch(byJuror -> byJuror.values().stream().anyMatch(v -> v.containsKey(criterion.id())))) {
                unused.add(criterion.id());
            }
        }
    }

    private static Fraction mean(Map<String, Criterion> criteria, Map<String, Integer> values) {
        Fraction sum = Fraction.ZERO;
        long weights = 0;
        for (Map.Entry<String, Integer> entry : values.entrySet()) {
            Criterion criterion = criteria.get(entry.getKey());
            weights += criterion.weight();
            sum = sum.plus(Fraction.of(
                    criterion.weight() * (entry.getValue() - criterion.min()), criterion.max() - criterion.min()));
        }
        return sum.over(weights);
    }

    public List<String> ideas() {
        return ideas;
    }

    public List<String> jurors() {
        return jurors;
    }

    /** Criteria that nobody scored. */
    public List<String> unused() {
        return List.copyOf(unused);
    }

    /** From 0 to 1, or null when this juror did not score this idea. */
    public @Nullable Fraction cell(String juror, String idea) {
        return cells.getOrDefault(idea, Map.of()).get(juror);
    }

    /** All scores of an idea, lowest first. */
    public List<Fraction> scores(String idea) {
        return cells.getOrDefault(idea, Map.of()).values().stream().sorted().toList();
    }

    /** Jurors by ideas, NaN where empty, for the statistics. */
    double[][] matrix() {
        double[][] matrix = new double[jurors.size()][ideas.size()];
        for (int j = 0; j < matrix.length; j++) {
            for (int i = 0; i < ideas.size(); i++) {
                Fraction cell = cell(jurors.get(j), ideas.get(i));
                matrix[j][i] = cell == null ? Double.NaN : cell.toDouble();
            }
        }
        return matrix;
    }
}
