package org.betterif.ballot.paper;

import java.util.List;

/** What goes out about papers. */
final class PaperView {

    private PaperView() {}

    record Printed(List<String> numbers) {}

    record EnteredView(String number, List<String> choices, List<Integer> points) {}

    /** How many were printed, and how many came back from each place. */
    record Tally(long printed, long entered, List<AtPlace> places) {}

    record AtPlace(String place, long entered) {}
}
