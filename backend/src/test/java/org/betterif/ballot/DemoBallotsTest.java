package org.betterif.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.betterif.selection.BallotKind;
import org.betterif.selection.Election;
import org.betterif.selection.Project;
import org.betterif.selection.Settings;
import org.betterif.selection.TieRule;
import org.betterif.selection.method.Count;
import org.betterif.selection.method.Method;
import org.betterif.selection.method.Rule;
import org.betterif.selection.method.RulesCompared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo's finished ballots show what they are there to show. */
class DemoBallotsTest {

    private static final int NATURE = 0;
    private static final int SEA = 2;

    private static JsonNode read(String file) throws IOException {
        try (var stream = DemoBallotsTest.class.getResourceAsStream("/demo/" + file)) {
            return new ObjectMapper().readTree(stream);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {NATURE, SEA})
    void every_paper_fits_the_budget_and_the_rules_do_not_all_agree(int ballot) throws IOException {
        var count = count(read("ballots.json").get(ballot));
        assertThat(count.outcome().selected()).hasSizeBetween(3, 7);
        assertThat(RulesCompared.of(count).results().stream()
                        .map(result -> result.selected().stream().sorted().toList())
                        .distinct())
                .as("results that differ by rule")
                .hasSizeGreaterThan(1);
    }

    @Test
    void the_council_by_the_sea_departs_once_from_what_the_ballot_proposes_and_says_why() throws IOException {
        var told = read("ballots.json").get(SEA);
        var count = count(told);
        var taken = count.outcome().ids(count.election());
        assertThat(taken).containsExactly("dune-path", "sea-steps", "boat-school", "rock-names");
        var cost = taken.stream()
                .mapToLong(idea -> told.get("costs").get(idea).asLong())
                .sum();
        assertThat(cost).as("the whole sum").isEqualTo(40_000);
        var council = StreamSupport.stream(read("councils.json").spliterator(), false)
                .filter(one -> one.get("key").asText().equals("sea-council"))
                .findFirst()
                .orElseThrow();
        var departs = new ArrayList<String>();
        for (var decision : council.get("decisions")) {
            var idea = decision.get("idea").asText();
            boolean asProposed = decision.get("taken").asBoolean() == taken.contains(idea);
            assertThat(decision.has("departure")).as(idea).isEqualTo(!asProposed);
            if (!asProposed) {
                departs.add(idea);
            }
        }
        assertThat(departs).containsExactly("sea-steps");
        assertThat(council.get("decisions")).hasSameSizeAs(council.get("nominated"));
    }

    private static Count count(JsonNode told) {
        List<Project> projects = new ArrayList<>();
        told.get("costs")
                .properties()
                .forEach(cost -> projects.add(new Project(
                        cost.getKey(), cost.getKey(), cost.getValue().asLong(), Map.of())));
        var ids = projects.stream().map(Project::id).toList();
        List<org.betterif.selection.Ballot> papers = new ArrayList<>();
        for (var paper : told.get("papers")) {
            int[] choices = IntStream.range(0, paper.get("choices").size())
                    .map(i -> ids.indexOf(paper.get("choices").get(i).asText()))
                    .sorted()
                    .toArray();
            long cost =
                    IntStream.of(choices).mapToLong(c -> projects.get(c).cost()).sum();
            assertThat(cost)
                    .as(paper.toString())
                    .isLessThanOrEqualTo(told.get("budget").asLong());
            papers.add(org.betterif.selection.Ballot.of(
                    "v" + papers.size(), paper.get("count").asLong(), choices));
        }
        var election =
                Election.forBudget(BallotKind.APPROVAL, told.get("budget").asLong(), projects, papers);
        return Count.of(
                election,
                Method.of(Rule.EQUAL_SHARES, BallotKind.APPROVAL),
                Settings.with(TieRule.parse("votes,cheaper", "")));
    }
}
