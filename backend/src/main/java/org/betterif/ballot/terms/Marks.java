package org.betterif.ballot.terms;

import java.util.List;

/** How a paper is marked: positions of its lines in the voter's order and, where points are given, one number for each. */
public record Marks(List<Integer> choices, List<Integer> points) {
    public Marks {
        choices = List.copyOf(choices);
        points = List.copyOf(points);
    }
}
