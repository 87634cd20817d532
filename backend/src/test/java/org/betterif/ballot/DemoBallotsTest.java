package org.betterif.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

/** The demo's finished ballot shows what it is there to show. */
class DemoBallotsTest {

    private static JsonNode finished() throws IOException {
        try (var file = DemoBallotsTest.class.getResourceAsStream("/demo/ballots.json")) {
            return new ObjectMapper().readTree(file).get(0);
        }
    }

    @Test
    void every_paper_fits_the_budget_and_the_rules_do_not_all_agree() throws IOException {
        var told = finished();
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
        var count = Count.of(
                election,
                Method.of(Rule.EQUAL_SHARES, BallotKind.APPROVAL),
                Settings.with(TieRule.parse("votes,cheaper", "")));
        assertThat(count.outcome().selected()).hasSizeBetween(3, 7);
        assertThat(RulesCompared.of(count).results().stream()
                        .map(result -> result.selected().stream().sorted().toList())
                        .distinct())
                .as("results that differ by rule")
                .hasSizeGreaterThan(1);
    }
}
