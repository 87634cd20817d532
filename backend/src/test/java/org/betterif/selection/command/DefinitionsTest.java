package org.betterif.selection.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where a published definition could be read in more than one way: the reading taken here, on cases small enough to be
 * worked out on paper. The working stands beside each.
 */
class DefinitionsTest {

    @TempDir
    static Path folder;

    private static int files;

    private static JsonNode count(String rule, String kind, String text, String... options) throws IOException {
        var file = Files.writeString(folder.resolve("f" + files++ + kind), text).toString();
        var arguments = new ArrayList<>(List.of("select", rule, file));
        arguments.addAll(List.of(options));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = SelectionCommand.run(
                arguments.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    private static List<String> selected(String rule, String text, String... options) throws IOException {
        return texts(count(rule, ".pb", text, options).get("selected"));
    }

    /** @param projects {@code a 10, b 5} @param votes {@code a b | b |} in the order of voters, bars between */
    private static String pb(String type, int budget, String projects, String votes) {
        var text = new StringBuilder(
                "META\nkey;value\nbudget;" + budget + "\nvote_type;" + type + "\nPROJECTS\nproject_id;cost\n");
        for (String project : projects.split(", ")) {
            text.append(project.replace(' ', ';')).append('\n');
        }
        text.append(
                type.equals("approval") || type.equals("ordinal")
                        ? "VOTES\nvoter_id;vote\n"
                        : "VOTES\nvoter_id;vote;points\n");
        int voter = 0;
        for (String vote : votes.split("\\|", -1)) {
            var ids = new ArrayList<String>();
            var points = new ArrayList<String>();
            for (String choice : vote.strip().split(" ")) {
                if (!choice.isEmpty()) {
                    ids.add(choice.split("=")[0]);
                    points.add(choice.contains("=") ? choice.split("=")[1] : "1");
                }
            }
            text.append("v").append(voter++).append(';').append(String.join(",", ids));
            text.append(type.equals("approval") || type.equals("ordinal") ? "" : ";" + String.join(",", points));
            text.append('\n');
        }
        return text.toString();
    }

    /** equalshares.net, "Completion", and its compute tool with the options "integral" and "exhaustive". */
    @Nested
    class Add1 {
        @Test
        void climbs_on_although_one_share_would_pay_the_dearest_project() throws IOException {
            // 25 / 2 voters: 12 each buys one of v0's projects; another still fits, so up to 20 each, which buys two;
            // the third would cost 30 in all and does not fit: nothing more fits, the climb ends
            var file = pb("approval", 25, "a 10, b 10, c 10", "a b c |");
            var result = count("equal-shares", ".pb", file, "--completion", "add1");
            assertThat(texts(result.get("selected"))).containsExactly("a", "b");
            assertThat(result.get("endowment").asInt()).isEqualTo(20);
        }

        @Test
        void ends_with_the_last_share_before_the_budget_would_be_exceeded() throws IOException {
            // floor(10 / 4) = 2 each: a has 4 of 6 behind it, b 4 of 5. With 3 each both are bought, for 11: too much,
            // so the result is that of 2 each: nothing. By votes a comes first (the file's order), b no longer fits.
            var file = pb("approval", 10, "a 6, b 5", "a | a | b | b");
            assertThat(selected("equal-shares", file, "--completion", "add1")).isEmpty();
            assertThat(selected("equal-shares", file, "--completion", "add1u")).containsExactly("a");
        }

        @Test
        void does_not_begin_when_nothing_more_fits() throws IOException {
            var file = pb("approval", 10, "a 8, b 4", "a | a b");
            var result = count("equal-shares", ".pb", file, "--completion", "add1");
            assertThat(texts(result.get("selected"))).containsExactly("a");
            assertThat(result.get("endowment").asInt()).isEqualTo(5);
        }

        @Test
        void does_not_raise_anything_where_all_projects_keep_the_budget_together() throws IOException {
            var file = pb("approval", 10, "a 9", "a |");
            assertThat(selected("equal-shares", file, "--completion", "add1")).isEmpty();
            assertThat(selected("equal-shares", file, "--completion", "add1u")).containsExactly("a");
        }

        @Test
        void climbs_by_the_increment() throws IOException {
            // 13 / 2 = 6 each, then 9 (a is bought), then 12: b is bought too, for 18: too much
            var file = pb("approval", 13, "a 8, b 10", "a | b");
            var result = count("equal-shares", ".pb", file, "--completion", "add1", "--increment", "3");
            assertThat(texts(result.get("selected"))).containsExactly("a");
            assertThat(result.get("endowment").asInt()).isEqualTo(6 + 3);
        }
    }

    /** Peters and Skowron 2020; Peters, Pierczyński and Skowron 2021. */
    @Nested
    class EqualShares {
        @Test
        void a_voter_who_cannot_pay_in_full_pays_all_they_have_in_proportion_to_points() throws IOException {
            // 4 each. a: 3 points of v0, 1 of v1; at 1.5 a point v0 owes 4.5 and has 4, so v1 pays 2: 2 a point.
            // b: 1 point of v1 for 3: 3 a point. a first; v1 keeps 2, which does not buy b.
            var result = count("equal-shares", ".pb", pb("cumulative", 8, "b 3, a 6", "a=3 | a=1 b=1"), "--explain");
            assertThat(texts(result.get("selected"))).containsExactly("a");
            assertThat(result.get("steps").get(1).get("payPerPoint").asDouble()).isEqualTo(2);
        }

        @Test
        void cost_utility_looks_for_the_most_votes_and_cardinality_for_the_cheapest() throws IOException {
            // 10 each. a: 18 of two; b: 4 of one. By cost a has 2 effective votes and b 1; by number a costs 9 a head,
            // b 4.
            var file = pb("approval", 20, "a 18, b 4", "a b | a");
            assertThat(selected("equal-shares", file, "--utility", "cost")).containsExactly("a");
            // after b v0 has 6, v1 has 10: 16 of the 18 that a costs
            assertThat(selected("equal-shares", file, "--utility", "cardinality"))
                    .containsExactly("b");
        }

        @Test
        void the_last_of_a_ranking_and_points_of_zero_support_nothing() throws IOException {
            assertThat(selected("equal-shares", pb("ordinal", 10, "a 5, b 5", "a b | a b")))
                    .containsExactly("a");
            assertThat(selected("equal-shares", pb("scoring", 10, "a 5, b 5", "a=2 b=0 | a=2")))
                    .containsExactly("a");
        }

        @Test
        void the_greedy_result_is_taken_only_if_strictly_more_voters_prefer_it() throws IOException {
            // greedy: a (3 votes, 10). Shares of 2.5: a has 7.5 behind it; d is bought by v3 for 2, then by votes b and
            // c
            // no longer fit after nothing else: greedy pleases v0 to v2, Equal Shares v3.
            var file = pb("approval", 10, "a 10, d 2", "a | a | a | d");
            assertThat(selected("equal-shares", file)).containsExactly("d");
            assertThat(selected("equal-shares", file, "--comparison", "satisfaction"))
                    .containsExactly("a");
            assertThat(selected("equal-shares", file, "--comparison", "exclusion-ratio"))
                    .containsExactly("a");
            var even = pb("approval", 10, "a 10, d 2", "a | a | d | d");
            assertThat(selected("equal-shares", even, "--comparison", "satisfaction"))
                    .containsExactly("d");
        }
    }

    @Nested
    class Ties {
        @Test
        void stand_in_the_order_of_the_file_at_every_step() throws IOException {
            var file = pb("approval", 10, "z 5, m 5, a 5", "z | m | a");
            for (String rule : List.of("greedy", "greedy-no-skip", "greedy-per-cost", "seqpav", "maximin-support")) {
                assertThat(selected(rule, file)).as(rule).containsExactly("z", "m");
            }
            // 3.33 each buys nothing; the completion is in the file's order
            assertThat(selected("equal-shares", file, "--completion", "utilitarian"))
                    .containsExactly("z", "m");
            assertThat(selected("equal-shares", file, "--completion", "phragmen"))
                    .containsExactly("z", "m");
            assertThat(selected("greedy", file, "--tie", "id")).containsExactly("a", "m");
        }

        @Test
        void go_to_the_dearer_or_the_cheaper_when_told_so() throws IOException {
            var file = pb("approval", 10, "a 4, b 6, c 5", "a b c");
            assertThat(selected("greedy", file, "--tie", "dearer")).containsExactly("b", "a");
            assertThat(selected("greedy", file, "--tie", "cheaper")).containsExactly("a", "c");
            assertThat(count("greedy", ".pb", file, "--tie", "dearer")
                            .get("tie")
                            .asText())
                    .isEqualTo("dearer");
        }
    }

    @Nested
    class Projects {
        @Test
        void dearer_than_the_budget_stop_only_the_rule_that_stops() throws IOException {
            var file = pb("approval", 10, "a 20, b 5, c 5", "a b | a b | a c");
            assertThat(selected("greedy", file)).containsExactly("b", "c");
            assertThat(selected("greedy-no-skip", file)).isEmpty();
            // Los, Christoff and Grossi 2022: only projects that keep the budget take part
            assertThat(selected("phragmen", file)).containsExactly("b", "c");
            assertThat(selected("equal-shares", file)).containsExactly("b");
        }

        @Test
        void without_supporters_are_taken_by_the_greedy_rules_only_and_with_a_warning() throws IOException {
            var file = pb("approval", 10, "a 5, b 5", "a | a");
            var greedy = count("greedy", ".pb", file);
            assertThat(texts(greedy.get("selected"))).containsExactly("a", "b");
            assertThat(texts(greedy.get("warnings"))).containsExactly("\"b\" was selected without a single vote");
            for (String rule : List.of("equal-shares", "phragmen", "seqpav", "maximin-support")) {
                assertThat(selected(rule, file)).as(rule).containsExactly("a");
            }
            assertThat(selected("greedy-threshold", file, "--min-votes", "1")).containsExactly("a");
        }

        @Test
        void that_cost_nothing_are_taken_first_if_anybody_supports_them() throws IOException {
            // d has no vote: only greedy by votes takes it, as it takes whatever fits
            var file = pb("approval", 10, "a 10, b 5, c 0, d 0", "a b | a b c | b");
            for (String rule : List.of("greedy-per-cost", "equal-shares", "phragmen", "maximin-support")) {
                assertThat(selected(rule, file)).as(rule).startsWith("c", "b").doesNotContain("a");
            }
            assertThat(selected("equal-shares", file, "--utility", "cardinality"))
                    .containsExactly("c", "b");
            assertThat(selected("seqpav", file)).containsExactly("b", "c");
            assertThat(selected("greedy", file)).containsExactly("b", "c", "d");
        }

        @Test
        void that_are_next_and_do_not_fit_end_phragmens_rule() throws IOException {
            // loads: a 6/3 = 2, b 6/2 = 3, c 4/1 = 4. After a (all three carry 2): b (6 + 4) / 2 = 5, c 4 + 2 = 6 for
            // its supporter v2: b is next, does not fit, and the rule stops although c would fit
            var file = pb("approval", 10, "a 6, b 6, c 4", "a b | a b | a c");
            assertThat(selected("phragmen", file)).containsExactly("a");
        }
    }

    /** SSI 2007/42, schedule 1, rules 45 to 52. */
    @Nested
    class Scottish {
        private JsonNode stv(String text, String... options) throws IOException {
            return count("stv-scotland", ".blt", text, options);
        }

        @Test
        void papers_without_a_further_preference_are_lost_at_the_value_they_have() throws IOException {
            // quota 9 / 3 + 1 = 4; 1 has 6, a surplus of 2: each paper goes on at 2/6 = 0.33333. Two papers name 2
            // (0.66666), four name nobody (1.33332); 0.00002 is cut off.
            var result = stv("3 2\n2 1 2 0\n4 1 0\n2 2 0\n1 3 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"T\"\n");
            assertThat(result.get("quota").decimalValue()).isEqualByComparingTo("4");
            var surplus = result.get("stages").get(1);
            assertThat(surplus.get("totals").get("2").decimalValue()).isEqualByComparingTo("2.66666");
            assertThat(surplus.get("nonTransferable").decimalValue()).isEqualByComparingTo("1.33332");
            assertThat(surplus.get("rounding").decimalValue()).isEqualByComparingTo("0.00002");
            assertThat(texts(result.get("elected"))).containsExactly("1", "2");
        }

        @Test
        void a_tie_is_told_by_the_latest_stage_at_which_the_tied_differed_and_then_by_earlier_ones()
                throws IOException {
            // 1: 2, 2: 3, 3: 4, 4: 1, 5: 2. The one paper of 4 goes to 1 (3, 3, 4), those of 5 to 1 and 2 (4, 4, 4).
            // At the stage before, 1 and 2 were behind 3; before that 1 was behind 2: 1 is excluded, though 2 stands
            // later.
            var text =
                    "5 1\n2 1 0\n3 2 0\n4 3 0\n1 4 1 0\n1 5 1 0\n1 5 2 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"D\"\n\"E\"\n\"T\"\n";
            var result = stv(text.replace("2 1 0\n3 2 0", "3 2 0\n2 1 0"));
            assertThat(result.get("stages").get(1).get("candidate").asText()).isEqualTo("4");
            assertThat(result.get("stages").get(2).get("candidate").asText()).isEqualTo("5");
            assertThat(result.get("stages").get(3).get("candidate").asText()).isEqualTo("1");
            assertThat(result.get("ties").get(1).get("by").asText()).isEqualTo("earlier-stage");
        }

        @Test
        void who_were_equal_at_all_stages_go_by_the_tie_rule() throws IOException {
            var text = "3 1\n2 1 0\n1 2 0\n1 3 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"T\"\n";
            assertThat(stv(text).get("stages").get(1).get("candidate").asText()).isEqualTo("2");
            assertThat(stv(text, "--tie", "lot", "--seed", "s")
                            .get("ties")
                            .get(0)
                            .get("by")
                            .asText())
                    .isEqualTo("tie-rule");
        }

        @Test
        void those_who_withdrew_are_struck_out_of_the_papers() throws IOException {
            // without 1 its four papers are papers for 2; the three that name nobody else are not valid
            var result = stv("3 1\n-1\n4 1 2 0\n3 1 0\n5 3 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"T\"\n");
            assertThat(result.get("quota").decimalValue()).isEqualByComparingTo("5");
            assertThat(texts(result.get("elected"))).containsExactly("3");
            assertThat(result.get("stages").get(0).get("totals").get("2").decimalValue())
                    .isEqualByComparingTo("4");
        }

        @Test
        void a_paper_ends_where_two_are_equal_or_a_place_is_left_out() throws IOException {
            var result = stv("3 1\n4 1 2=3 0\n1 2 - 3 0\n2 2=1 3 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"T\"\n");
            assertThat(result.get("stages").get(0).get("totals").get("1").decimalValue())
                    .isEqualByComparingTo("4");
            assertThat(result.get("voters").asInt()).isEqualTo(5);
            assertThat(texts(result.get("warnings")))
                    .containsExactly(
                            "line 2: 4 ballot(s) are counted up to the equal preferences 2=3",
                            "line 3: 1 ballot(s) are counted up to the preference left out",
                            "line 4: 2 ballot(s) are counted up to the equal preferences 2=1",
                            "line 4: 2 ballot(s) without a preference are not counted");
        }

        @Test
        void exactly_the_quota_is_elected_and_nothing_moves() throws IOException {
            var result = stv("3 2\n4 1 0\n4 2 0\n1 3 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"T\"\n");
            assertThat(result.get("quota").decimalValue()).isEqualByComparingTo("4");
            assertThat(texts(result.get("elected"))).containsExactly("1", "2");
        }
    }

    /** The format of abcvoting ({@code fileio}); Lackner and Skowron 2023 for the rules. */
    @Nested
    class Committees {
        private List<String> committee(String rule, String text, String... options) throws IOException {
            return texts(count(rule, ".abc.yaml", text, options).get("selected"));
        }

        @Test
        void voters_may_have_weights() throws IOException {
            // 0 has weight 1, 1 has 2, 2 has 2.5: all counted double
            var text = "profile: [[0], [1], [2], [2]]\nvoter_weights: [1, 2, 2, 0.5]\nnum_cand: 3\ncommitteesize: 1\n";
            var result = count("greedy", ".abc.yaml", text);
            assertThat(texts(result.get("selected"))).containsExactly("2");
            assertThat(result.get("tallies").get("2").asInt()).isEqualTo(5);
            assertThat(texts(result.get("warnings")))
                    .containsExactly("line 2: weights are fractions; all were multiplied by 2");
            assertThat(committee("seqpav", text.replace("0.5", "1/3"), "--seats", "2"))
                    .containsExactly("2", "1");
        }

        @Test
        void lists_may_stand_below_each_other() throws IOException {
            var text = "committeesize: 2\nprofile:\n- [0, 1]\n- {1}\n- []   # nobody\n- [1, 2]\ncompute: []\n";
            var result = count("greedy", ".abc.yaml", text);
            assertThat(result.get("voters").asInt()).isEqualTo(4);
            assertThat(texts(result.get("selected"))).containsExactly("1", "0");
            assertThat(result.get("tallies").size()).isEqualTo(3);
        }

        @Test
        void seats_are_filled_last_with_those_whom_nobody_supports() throws IOException {
            // as the committees that abcvoting publishes for "equal-shares-with-increment-completion"
            assertThat(committee(
                            "equal-shares",
                            "profile: [[1], [1]]\nnum_cand: 3\n",
                            "--seats",
                            "2",
                            "--completion",
                            "add1"))
                    .containsExactly("1", "0");
            assertThat(committee("equal-shares", "profile: [[1], [1]]\nnum_cand: 3\n", "--seats", "2"))
                    .containsExactly("1");
        }

        @Test
        void the_next_seat_counts_one_over_one_more_for_who_has_one() throws IOException {
            // 0: 3 votes. Then 1: 2/2 = 1, 2: 1 + 0 = 1 of a voter who has none yet and 1/2: 1.5
            assertThat(committee("seqpav", "profile: [[0, 1], [0, 1], [0, 2], [2]]\nnum_cand: 3\n", "--seats", "2"))
                    .containsExactly("0", "2");
        }
    }
}
