package org.betterif.ballot.terms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a paper is marked: positions of its lines in the voter's order and, where points are given, one number for each. */
public record Marks(List<Integer> choices, List<Integer> points) {
    public Marks {
        choices = List.copyOf(choices);
        points = List.copyOf(points);
    }

    /** Whether both say the same: the order of points on a paper says nothing. */
    public boolean saysTheSame(Marks other) {
        return points.isEmpty() || other.points.isEmpty()
                ? equals(other)
                : byChoice().equals(other.byChoice());
    }

    private Map<Integer, Integer> byChoice() {
        Map<Integer, Integer> given = new HashMap<>();
        for (int i = 0; i < choices.size(); i++) {
            given.put(choices.get(i), points.get(i));
        }
        return given;
    }
}
