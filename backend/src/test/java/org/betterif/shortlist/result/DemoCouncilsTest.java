package org.betterif.shortlist.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedText;
import org.betterif.shortlist.preparation.Criterion;
import org.betterif.shortlist.scoring.Sheet;
import org.junit.jupiter.api.Test;

/** What the demo tells of its finished council is what the rule says of its scores. */
class DemoCouncilsTest {

    @Test
    void the_ranks_of_the_demo_follow_from_its_scores() throws IOException {
        var council = demo().get(0);
        var ideas = names(council.get("nominated"));
        var tally = Tally.of(
                criteria(council),
                numbers(ideas),
                sheets(council, ideas),
                council.get("shortlistSize").asInt());
        var ranks = new HashMap<String, Integer>();
        tally.rows().forEach(row -> ranks.put(ideas.get((int) row.idea()), row.rank()));
        for (var decision : council.get("decisions")) {
            var idea = decision.get("idea").asText();
            assertThat(ranks.get(idea)).as(idea).isEqualTo(decision.get("rank").asInt());
            assertThat(tally.chosen(ideas.indexOf(idea)))
                    .as(idea)
                    .isEqualTo(decision.get("taken").asBoolean());
        }
        assertThat(ranks).hasSize(9);
        assertThat(tally.setAside()).isZero();
    }

    @Test
    void nobody_in_the_demo_scores_where_they_have_an_interest() throws IOException {
        for (var council : demo()) {
            var conflicts = new ArrayList<String>();
            council.get("interests").forEach(one -> {
                conflicts.add(one.get("juror").asText() + " " + one.get("idea").asText());
                assertThat(one.get("kind").asText()).isNotEmpty();
            });
            var scored = new ArrayList<String>();
            council.get("scores")
                    .forEach(one -> scored.add(
                            one.get("juror").asText() + " " + one.get("idea").asText()));
            assertThat(scored).isNotEmpty().doesNotContainAnyElementsOf(conflicts);
        }
    }

    @Test
    void the_members_by_the_sea_like_best_what_the_ballot_did_not_reach() throws IOException {
        var council = demo().get(2);
        var ideas = names(council.get("nominated"));
        var tally = Tally.of(criteria(council), numbers(ideas), sheets(council, ideas), 4);
        assertThat(ideas.get((int) tally.rows().get(0).idea())).isEqualTo("winter-kitchen");
        assertThat(tally.notes()).isEmpty();
    }

    private static JsonNode demo() throws IOException {
        try (var file = DemoCouncilsTest.class.getResourceAsStream("/demo/councils.json")) {
            return new ObjectMapper().readTree(file);
        }
    }

    private static List<String> names(JsonNode list) {
        var names = new ArrayList<String>();
        list.forEach(one -> names.add(one.asText()));
        return names;
    }

    private static List<Long> numbers(List<String> ideas) {
        return java.util.stream.LongStream.range(0, ideas.size()).boxed().toList();
    }

    private static List<Criterion> criteria(JsonNode council) {
        var text = new LocalisedText("x", "x");
        var criteria = new ArrayList<Criterion>();
        long id = 0;
        for (var one : council.get("criteria")) {
            criteria.add(new Criterion(id++, one.get("weight").asInt(), text, text, text, text, false));
        }
        return criteria;
    }

    @Test
    void its_second_round_brought_another_idea_among_those_taken() throws IOException {
        var council = demo().get(0);
        var ideas = names(council.get("nominated"));
        var all = all(council, ideas);
        var first = all.stream().filter(sheet -> sheet.round() == Sheet.FIRST).toList();
        int places = council.get("shortlistSize").asInt();
        var before = Tally.of(criteria(council), numbers(ideas), first, places);
        var after = Tally.of(criteria(council), numbers(ideas), sheets(council, ideas), places);
        long moved = ideas.indexOf("summer-plots");
        assertThat(before.chosen(moved)).isFalse();
        assertThat(after.chosen(moved)).isTrue();
    }

    /** What stands: a sheet of the second round in the place of the first. */
    private static List<Sheet> sheets(JsonNode council, List<String> ideas) {
        var all = all(council, ideas);
        return all.stream()
                .filter(sheet -> all.stream()
                        .noneMatch(other -> other.round() > sheet.round()
                                && other.jurorId() == sheet.jurorId()
                                && other.idea() == sheet.idea()))
                .toList();
    }

    private static List<Sheet> all(JsonNode council, List<String> ideas) {
        var keys = new ArrayList<String>();
        council.get("criteria").forEach(one -> keys.add(one.get("key").asText()));
        var jurors = new ArrayList<String>();
        council.get("jurors").forEach(one -> jurors.add(one.get("user").asText()));
        var sheets = new ArrayList<Sheet>();
        for (var score : council.get("scores")) {
            Map<Long, Integer> marks = new HashMap<>();
            score.get("scores")
                    .properties()
                    .forEach(mark -> marks.put(
                            (long) keys.indexOf(mark.getKey()), mark.getValue().asInt()));
            long juror = jurors.indexOf(score.get("juror").asText());
            long idea = ideas.indexOf(score.get("idea").asText());
            int round = score.has("round") ? score.get("round").asInt() : Sheet.FIRST;
            sheets.add(new Sheet(juror, round, idea, marks, score.get("reason").asText(), Language.EN, 1));
        }
        return sheets;
    }
}
