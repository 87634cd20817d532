package org.betterif.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.betterif.selection.method.Count;
import org.betterif.selection.method.Method;
import org.betterif.selection.method.Rule;
import org.betterif.selection.ranking.StvCount;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Room for kinds, areas and topics, under each rule as its docstring defines it. */
class BoundsTest {

    /** @param projects {@code a 6 roads}: id, cost and kind */
    private static List<Project> projects(String... projects) {
        List<Project> all = new ArrayList<>();
        for (String project : projects) {
            String[] parts = project.split(" ");
            all.add(new Project(parts[0], parts[0], Long.parseLong(parts[1]), Map.of("kind", Set.of(parts[2]))));
        }
        return all;
    }

    /** @param groups {@code 3 ab}: three ballots that name a, then b */
    private static List<Ballot> ballots(String... groups) {
        List<Ballot> all = new ArrayList<>();
        for (String group : groups) {
            String[] parts = group.split(" ");
            int[] choices = parts[1].chars().map(c -> c - 'a').toArray();
            all.add(Ballot.of(group, Long.parseLong(parts[0]), choices));
        }
        return all;
    }

    private static Count count(Rule rule, Election election, String... bounds) {
        List<Bound> read = List.of(bounds).stream().map(Bound::parse).toList();
        return Count.of(election, Method.of(rule, election.kind()), new Settings(TieRule.FILE, read, true));
    }

    private static List<String> ids(Count count) {
        return count.outcome().ids(count.election());
    }

    @Nested
    class SequentialRules {
        private final Election election = Election.forBudget(
                BallotKind.APPROVAL,
                10,
                projects("a 6 roads", "b 4 roads", "c 4 parks"),
                ballots("2 ab", "1 a", "1 c"));

        private static final List<Rule> RULES = List.of(
                Rule.GREEDY, Rule.GREEDY_PER_COST, Rule.EQUAL_SHARES, Rule.PHRAGMEN, Rule.SEQPAV, Rule.MAXIMIN_SUPPORT);

        @Test
        void skip_what_an_upper_bound_forbids() {
            for (Rule rule : RULES) {
                Count count = count(rule, election, "kind=roads:0..1");
                assertThat(ids(count).stream().filter(id -> !id.equals("c")))
                        .as(rule.text())
                        .hasSize(1);
                assertThat(count(rule, election, "kind=roads:0..0").outcome().selected())
                        .as(rule.text())
                        .allMatch(p -> p == 2);
            }
        }

        @Test
        void consider_only_what_fills_a_lower_bound_when_the_money_left_is_just_enough() {
            // after a (6) the 4 that are left are what c costs: b, with more votes, has to wait, and nothing is left
            assertThat(ids(count(Rule.GREEDY, election))).containsExactly("a", "b");
            for (Rule rule : RULES) {
                assertThat(ids(count(rule, election, "kind=parks:1..")))
                        .as(rule.text())
                        .contains("c");
            }
            Count greedy = count(Rule.GREEDY, election, "kind=parks:1..");
            assertThat(ids(greedy)).containsExactly("a", "c");
            assertThat(greedy.outcome().steps().stream()
                            .filter(s -> s.kind().equals("forbiddenByBound"))
                            .map(s -> s.parameters().get("id")))
                    .containsExactly("b");
        }

        @Test
        void skip_what_leaves_too_little_for_the_lower_bounds() {
            // a would leave 4, and both parks cost 7
            Election two = Election.forBudget(
                    BallotKind.APPROVAL,
                    10,
                    projects("a 6 roads", "b 3 roads", "c 4 parks", "d 3 parks"),
                    ballots("5 ab", "1 c", "1 d"));
            for (Rule rule : RULES) {
                assertThat(ids(count(rule, two, "kind=parks:2..")))
                        .as(rule.text())
                        .containsExactlyInAnyOrder("b", "c", "d");
            }
        }

        @Test
        void consider_only_what_fills_a_lower_bound_when_the_seats_left_are_just_enough() {
            Election seats = Election.forSeats(
                    "",
                    BallotKind.APPROVAL,
                    2,
                    projects("a 1 roads", "b 1 roads", "c 1 parks"),
                    ballots("5 ab", "4 a", "1 c"));
            for (Rule rule : RULES) {
                assertThat(ids(count(rule, seats, "kind=parks:1..")))
                        .as(rule.text())
                        .containsExactlyInAnyOrder("a", "c");
            }
        }

        @Test
        void hold_several_bounds_that_overlap() {
            List<Project> all = new ArrayList<>();
            for (String labels : List.of("a north old", "b north new", "c south old", "d south new")) {
                String[] parts = labels.split(" ");
                all.add(new Project(parts[0], parts[0], 1, Map.of("area", Set.of(parts[1]), "kind", Set.of(parts[2]))));
            }
            Election election = Election.forSeats("", BallotKind.APPROVAL, 2, all, ballots("3 ab", "2 ac", "1 d"));
            for (Rule rule : RULES) {
                // one of each area and each kind: a leaves only d
                assertThat(ids(count(rule, election, "area=south:1..", "kind=new:1..", "area=north:1..")))
                        .as(rule.text())
                        .containsExactlyInAnyOrder("a", "d");
            }
        }
    }

    @Nested
    class TransferableVotes {
        private static Election ward(int seats, String... groups) {
            return Election.forSeats(
                    "",
                    BallotKind.ORDINAL,
                    seats,
                    projects("a 1 x", "b 1 x", "c 1 y", "d 1 x", "e 1 x"),
                    ballots(groups));
        }

        @Test
        void doom_whom_the_bounds_forbid_even_with_a_quota() {
            Election election = ward(2, "5 a", "4 b", "1 c");
            for (Rule rule : List.of(Rule.STV_SCOTLAND, Rule.MEEK)) {
                assertThat(ids(count(rule, election))).as(rule.text()).containsExactly("a", "b");
                assertThat(ids(count(rule, election, "kind=y:1..")))
                        .as(rule.text())
                        .containsExactly("a", "c");
                assertThat(ids(count(rule, election, "kind=x:0..1")))
                        .as(rule.text())
                        .containsExactly("a", "c");
            }
        }

        @Test
        void guard_whom_a_lower_bound_cannot_spare() {
            // c has the fewest votes and would be the first to be excluded
            Election election = ward(3, "3 a", "2 bd", "2 d", "1 c", "2 e");
            for (Rule rule : List.of(Rule.STV_SCOTLAND, Rule.MEEK)) {
                assertThat(ids(count(rule, election))).as(rule.text()).doesNotContain("c");
                StvCount guarded = count(rule, election, "kind=y:1..").stv();
                assertThat(guarded.outcome().ids(election))
                        .as(rule.text())
                        .contains("c")
                        .hasSize(3);
                assertThat(guarded.stages().stream()
                                .filter(s -> s.action().equals("exclusion"))
                                .map(StvCount.Stage::candidate))
                        .as(rule.text())
                        .doesNotContain(2);
            }
        }
    }

    @Nested
    class Unsatisfiable {
        private final Election election =
                Election.forBudget(BallotKind.APPROVAL, 10, projects("a 6 roads", "b 7 parks"), ballots("1 ab"));

        private String reason(String... bounds) {
            return new Bounds(
                            election, List.of(bounds).stream().map(Bound::parse).toList())
                    .unsatisfiable()
                    .toString();
        }

        @Test
        void bounds_are_reported_with_what_is_missing() {
            assertThat(reason("kind=parks:2..")).contains("boundShort", "needed=2", "there=1");
            assertThat(reason("kind=parks:1..", "kind=roads:1..")).contains("boundsTogether", "budget=10");
            assertThat(reason("kind=parks:1..")).isEqualTo("[]");
        }
    }
}
