package org.betterif.shortlist.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.betterif.selection.Bound;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedText;
import org.betterif.shortlist.preparation.Criterion;
import org.betterif.shortlist.preparation.SelectionRule;
import org.betterif.shortlist.scoring.Sheet;
import org.junit.jupiter.api.Test;

class CountingTest {

    private static final LocalisedText TEXT = new LocalisedText("x", "x");
    private static final List<Criterion> ONE = List.of(new Criterion(1, 1, TEXT, TEXT, TEXT, TEXT, false));
    private static final Map<Long, Map<String, Set<String>>> KINDS = Map.of(
            10L, Map.of("KIND", Set.of("QUICK_WIN")),
            11L, Map.of("KIND", Set.of("QUICK_WIN")),
            12L, Map.of("KIND", Set.of("NEW_WAY")));

    /** Idea 10 is loved by some and loathed by one, 11 is liked by all, 12 pleases nobody much. */
    private static final List<Sheet> SHEETS = sheets(Map.of(
            10L, List.of(5, 5, 5, 5, 1),
            11L, List.of(4, 4, 4, 5, 5),
            12L, List.of(2, 2, 2, 2, 2)));

    @Test
    void each_rule_counts_in_its_own_way_and_all_stand_side_by_side() {
        var tally = tally(SelectionRule.MEAN, 1, List.of());
        assertThat(taken(tally, SelectionRule.MEAN)).containsExactly(11L);
        assertThat(taken(tally, SelectionRule.TRIMMED_MEAN)).containsExactly(10L);
        assertThat(taken(tally, SelectionRule.MEDIAN)).containsExactly(10L);
        assertThat(taken(tally, SelectionRule.BORDA)).containsExactly(10L);
        assertThat(tally.others()).hasSize(SelectionRule.values().length);
        assertThat(number(tally, SelectionRule.MEAN, 10)).isEqualTo(4.2);
        assertThat(number(tally, SelectionRule.TRIMMED_MEAN, 10)).isEqualTo(5);
        assertThat(number(tally, SelectionRule.MEDIAN, 11)).isEqualTo(4);
    }

    @Test
    void the_rule_of_the_council_decides_order_and_proposal() {
        var tally = tally(SelectionRule.MEDIAN, 1, List.of());
        assertThat(tally.rows()).extracting(Tally.Row::idea).containsExactly(10L, 11L, 12L);
        assertThat(tally.chosen(10)).isTrue();
        assertThat(tally.chosen(11)).isFalse();
        assertThat(tally.rows().get(0).number()).isEqualTo(5);
    }

    @Test
    void an_upper_bound_passes_over_what_comes_too_often() {
        var tally = tally(SelectionRule.MEAN, 2, List.of(new Bound("KIND", "QUICK_WIN", 0, 1)));
        assertThat(tally.chosen(11)).isTrue();
        assertThat(tally.chosen(10)).isFalse();
        assertThat(tally.chosen(12)).isTrue();
        assertThat(tally.steps())
                .extracting(Counting.Step::what)
                .containsExactly(Counting.What.TAKEN, Counting.What.PASSED_OVER, Counting.What.TAKEN);
        assertThat(tally.notes()).contains(Tally.Note.BOUND_DECIDED);
    }

    @Test
    void a_lower_bound_keeps_the_last_places_free() {
        var tally = tally(SelectionRule.MEAN, 1, List.of(new Bound("KIND", "NEW_WAY", 1, 3)));
        assertThat(tally.chosen(12)).isTrue();
        assertThat(tally.chosen(11)).isFalse();
    }

    @Test
    void bounds_that_nothing_can_keep_never_leave_the_council_with_nothing() {
        var bounds = List.of(new Bound("KIND", "NEW_WAY", 2, 3));
        var tally = tally(SelectionRule.MEAN, 2, bounds);
        assertThat(tally.notes()).contains(Tally.Note.BOUNDS_NOT_KEPT);
        assertThat(tally.chosen(11)).isTrue();
        assertThat(tally.chosen(10)).isTrue();
    }

    @Test
    void without_scores_no_rule_takes_anything() {
        var tally = Tally.of(ONE, List.of(10L, 11L), List.of(), 1, Counting.Method.PLAIN);
        assertThat(tally.others()).allSatisfy(other -> assertThat(other.taken()).isEmpty());
        assertThat(tally.notes()).containsExactly(Tally.Note.NO_SCORES);
    }

    private static Tally tally(SelectionRule rule, int places, List<Bound> bounds) {
        return Tally.of(ONE, List.of(10L, 11L, 12L), SHEETS, places, new Counting.Method(rule, bounds, KINDS));
    }

    private static List<Long> taken(Tally tally, SelectionRule rule) {
        return other(tally, rule).taken();
    }

    private static double number(Tally tally, SelectionRule rule, long idea) {
        return other(tally, rule).numbers().get(idea);
    }

    private static Tally.ByRule other(Tally tally, SelectionRule rule) {
        return tally.others().stream()
                .filter(one -> one.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private static List<Sheet> sheets(Map<Long, List<Integer>> marks) {
        var sheets = new ArrayList<Sheet>();
        marks.forEach((idea, given) -> {
            for (int juror = 0; juror < given.size(); juror++) {
                sheets.add(new Sheet(juror, idea, Map.of(1L, given.get(juror)), "because", Language.EN, 1));
            }
        });
        return sheets;
    }
}
