package org.betterif.selection.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.betterif.selection.Ballot;
import org.betterif.selection.BallotKind;
import org.betterif.selection.Election;
import org.betterif.selection.Outcome;
import org.betterif.selection.Project;
import org.betterif.selection.Settings;
import org.betterif.selection.approval.EqualShares.Completion;
import org.betterif.selection.approval.EqualShares.Utility;
import org.junit.jupiter.api.Test;

/** Worked examples of Lackner and Skowron, "Multi-Winner Voting with Approval Preferences" (2023), with every figure. */
class PublishedExamplesTest {

    /** @param groups {@code 3 ab}: three ballots that approve a and b */
    private static Election committee(String candidates, int seats, String... groups) {
        List<Project> all = new ArrayList<>();
        candidates.chars().forEach(c -> all.add(Project.of(Character.toString(c), 1)));
        List<Ballot> ballots = new ArrayList<>();
        for (String group : groups) {
            String[] parts = group.split(" ");
            int[] approved = parts[1].chars().map(candidates::indexOf).toArray();
            ballots.add(Ballot.of(group, Long.parseLong(parts[0]), approved));
        }
        return Election.forSeats("", BallotKind.APPROVAL, seats, all, ballots);
    }

    /** Example 2.1. */
    private static Election running() {
        return committee("abcdefgh", 4, "3 ab", "3 ac", "2 ad", "1 bcf", "1 e", "1 f", "1 g");
    }

    private static List<Map<String, Object>> steps(Outcome outcome, String kind) {
        return outcome.steps().stream()
                .filter(step -> step.kind().equals(kind))
                .map(step -> step.parameters())
                .toList();
    }

    private static void figures(List<Map<String, Object>> steps, String name, double... published) {
        assertThat(steps).hasSize(published.length);
        for (int i = 0; i < published.length; i++) {
            assertThat(((Number) steps.get(i).get(name)).doubleValue())
                    .as("%s of step %d", name, i)
                    .isCloseTo(published[i], within(1e-12));
        }
    }

    @Test
    void sequential_phragmen_loads_the_voters_as_in_example_9() {
        Outcome outcome = Phragmen.of(new Profile(running()), Settings.PLAIN.explained());
        assertThat(outcome.ids(running())).containsExactly("a", "b", "c", "d");
        figures(steps(outcome, "bought"), "load", 1 / 8.0, 11 / 32.0, 55 / 128.0, 5 / 8.0);
        assertThat(outcome.ties().get(0).parameters()).containsEntry("tied", List.of("b", "c"));
    }

    @Test
    void sequential_phragmen_loads_the_voters_as_in_example_12() {
        Election election = committee("abcd", 3, "3 cd", "2 ab", "2 ac", "1 bd");
        Outcome outcome = Phragmen.of(new Profile(election), Settings.PLAIN.explained());
        assertThat(outcome.ids(election)).containsExactly("c", "b", "d");
        figures(steps(outcome, "bought"), "load", 1 / 5.0, 1 / 3.0, 29 / 60.0);
    }

    @Test
    void equal_shares_takes_a_and_leaves_the_rest_to_phragmens_rule_as_in_example_11() {
        Outcome outcome = EqualShares.of(
                new Profile(running()),
                Settings.PLAIN.explained(),
                EqualShares.Options.of(Utility.COST, Completion.PHRAGMEN));
        assertThat(outcome.ids(running())).containsExactly("a", "b", "c", "d");
        List<Map<String, Object>> bought = steps(outcome, "bought");
        figures(bought.subList(0, 1), "payPerPoint", 1 / 8.0);
        figures(bought.subList(1, 4), "load", 1 / 96.0, 37 / 384.0, 7 / 24.0);
    }

    @Test
    void sequential_pav_gains_11_and_7_and_a_half_as_in_example_5() {
        Election election = committee("abcd", 2, "3 ab", "6 ad", "4 b", "5 c", "5 cd");
        Outcome outcome = SequentialPav.of(new Profile(election), Settings.PLAIN.explained());
        assertThat(outcome.ids(election)).containsExactly("d", "c");
        figures(steps(outcome, "taken"), "score", 11, 7.5);
    }
}
