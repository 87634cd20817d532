package org.betterif.selection.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.betterif.selection.Ballot;
import org.betterif.selection.BallotKind;
import org.betterif.selection.Bound;
import org.betterif.selection.Election;
import org.betterif.selection.Project;
import org.betterif.selection.Settings;
import org.betterif.selection.TieRule;
import org.junit.jupiter.api.Test;

class CountViewTest {

    private static final List<Project> PROJECTS = List.of(
            new Project("a", "Alder", 4, Map.of("area", Set.of("north"))),
            new Project("b", "Birch", 4, Map.of("area", Set.of("south"))),
            new Project("c", "Cherry", 6, Map.of("area", Set.of("south"))));
    private static final List<Ballot> BALLOTS = List.of(Ballot.of("1", 0), Ballot.of("2", 1, 2), Ballot.of("3", 2, 1));

    private static CountView view(Rule rule, BallotKind kind) {
        Election election = Election.forBudget(kind, 10, PROJECTS, BALLOTS);
        return CountView.of(Count.of(election, Method.of(rule, kind), Settings.PLAIN.explained()));
    }

    @Test
    void every_rule_gives_a_view_that_json_can_hold() {
        for (Rule rule : Rule.values()) {
            BallotKind kind = rule.needsRankings() ? BallotKind.ORDINAL : BallotKind.APPROVAL;
            Election election = rule.needsSeats()
                    ? Election.forSeats("", kind, 2, PROJECTS, BALLOTS)
                    : Election.forBudget(kind, 10, PROJECTS, BALLOTS);
            CountView view = CountView.of(Count.of(election, Method.of(rule, kind), Settings.PLAIN.explained()));
            JsonNode json = new ObjectMapper().valueToTree(view);
            assertThat(json.get("rule").asText()).isEqualTo(rule.text());
            assertThat(json.get("steps").size()).as(rule.text()).isPositive();
            assertThat(json.get("items").size()).isEqualTo(3);
        }
    }

    @Test
    void equal_shares_says_who_was_next_but_one() {
        CountView view = view(Rule.EQUAL_SHARES, BallotKind.APPROVAL);
        var bought = view.steps().stream()
                .filter(step -> step.kind().equals("bought"))
                .findFirst()
                .orElseThrow();
        assertThat(bought.parameters()).containsKeys("payingInFull", "payPerPoint", "aheadOf", "effectiveVotes");
        assertThat(view.options()).containsEntry("completion", "add1u").containsEntry("utility", "cost");
    }

    @Test
    void every_sequential_rule_says_who_was_next_but_one() {
        for (Rule rule : List.of(Rule.EQUAL_SHARES, Rule.PHRAGMEN, Rule.SEQPAV, Rule.MAXIMIN_SUPPORT)) {
            var first = view(rule, BallotKind.APPROVAL).steps().stream()
                    .filter(step -> step.kind().equals("bought") || step.kind().equals("taken"))
                    .findFirst()
                    .orElseThrow();
            assertThat(first.parameters()).as(rule.text()).containsKey("aheadOf");
        }
    }

    @Test
    void a_tie_stands_where_it_was_broken() {
        CountView view = view(Rule.PHRAGMEN, BallotKind.APPROVAL);
        assertThat(view.ties()).hasSize((int)
                view.steps().stream().filter(step -> step.kind().equals("tie")).count());
        assertThat(view.tie()).containsExactly("file");
    }

    @Test
    void the_checks_name_shares_and_spending() {
        CountView view = view(Rule.GREEDY, BallotKind.APPROVAL);
        assertThat(view.selected()).containsExactly("b", "c");
        assertThat(view.checks().withOne()).isEqualTo(2);
        assertThat(view.checks().spending().get("area")).containsKeys("north", "south");
        assertThat(view.checks().spending().get("area").get("south")).isEqualByComparingTo("10");
    }

    @Test
    void what_was_bought_without_a_vote_is_remarked() {
        Election election = Election.forBudget(BallotKind.APPROVAL, 20, PROJECTS, List.of(Ballot.of("1", 0)));
        CountView view = CountView.of(Count.of(election, Method.of(Rule.GREEDY, BallotKind.APPROVAL), Settings.PLAIN));
        assertThat(view.remarks()).extracting("kind").containsExactly("withoutVotes", "withoutVotes");
    }

    @Test
    void every_rule_counts_an_election_in_which_nobody_voted() {
        for (Rule rule : Rule.values()) {
            BallotKind kind = rule.needsRankings() ? BallotKind.ORDINAL : BallotKind.APPROVAL;
            for (boolean seats : new boolean[] {true, false}) {
                if (!rule.counts(kind, seats)) {
                    continue;
                }
                Election election = seats
                        ? Election.forSeats("", kind, 2, PROJECTS, List.of())
                        : Election.forBudget(kind, 10, PROJECTS, List.of());
                Count count = Count.of(election, Method.of(rule, kind), Settings.PLAIN.explained());
                assertThat(CountView.of(count).checks().withOne())
                        .as(rule.text())
                        .isZero();
                assertThat(RulesCompared.of(count).results()).as(rule.text()).isNotEmpty();
            }
        }
    }

    @Test
    void bounds_that_cannot_be_kept_are_refused() {
        Election election = Election.forBudget(BallotKind.APPROVAL, 10, PROJECTS, BALLOTS);
        Settings settings = new Settings(TieRule.FILE, List.of(Bound.parse("area=north:2..")), false);
        Method greedy = Method.of(Rule.GREEDY, BallotKind.APPROVAL);
        assertThatThrownBy(() -> Count.of(election, greedy, settings))
                .hasMessageContaining("the bounds cannot be kept");
    }

    @Test
    void the_rules_stand_side_by_side_and_the_decisive_one_once_and_first() {
        Election election = Election.forBudget(BallotKind.APPROVAL, 10, PROJECTS, BALLOTS);
        Count count = Count.of(election, Method.of(Rule.EQUAL_SHARES, BallotKind.APPROVAL), Settings.PLAIN);
        List<RulesCompared.Result> results = RulesCompared.of(count).results();
        assertThat(results.get(0).rule()).isEqualTo("equal-shares");
        assertThat(results).doesNotHaveDuplicates();
        assertThat(results)
                .extracting(RulesCompared.Result::rule)
                .contains("greedy", "phragmen", "seqpav", "maximin-support")
                .doesNotContain("stv-scotland", "greedy-threshold");
    }
}
