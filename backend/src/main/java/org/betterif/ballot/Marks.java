package org.betterif.ballot;

import java.util.List;

/** How a paper is marked: positions of its lines in the voter's order and, where points are given, one number for each. */
record Marks(List<Integer> choices, List<Integer> points) {
    Marks {
        choices = List.copyOf(choices);
        points = List.copyOf(points);
    }
}
