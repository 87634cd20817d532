package org.betterif.shortlist.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.betterif.selection.Fraction;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedText;
import org.betterif.shortlist.preparation.Criterion;
import org.betterif.shortlist.result.Tally.Note;
import org.betterif.shortlist.result.Tally.TieStep;
import org.betterif.shortlist.scoring.Sheet;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final Criterion WEIGHTY = criterion(1, 3, false);
    private static final Criterion LIGHT = criterion(2, 1, false);
    private static final List<Criterion> BOTH = List.of(WEIGHTY, LIGHT);

    @Test
    void the_highest_weighted_means_are_chosen() {
        var tally = tally(BOTH, 1, sheet(1, 10, 5, 1), sheet(2, 10, 4, 2), sheet(1, 11, 3, 5), sheet(2, 11, 3, 5));
        // (3*5 + 1*1) / 4 = 4 and (3*4 + 1*2) / 4 = 3.5; mean 3.75
        assertThat(row(tally, 10).mean()).isEqualTo(Fraction.of(15, 4));
        assertThat(row(tally, 11).mean()).isEqualTo(Fraction.of(14, 4));
        assertThat(row(tally, 10).rank()).isEqualTo(1);
        assertThat(tally.chosen(10)).isTrue();
        assertThat(tally.chosen(11)).isFalse();
        assertThat(row(tally, 10).lowest()).isEqualTo(Fraction.of(7, 2));
        assertThat(row(tally, 10).highest()).isEqualTo(Fraction.of(4));
        assertThat(tally.notes()).isEmpty();
    }

    @Test
    void a_tie_goes_to_the_idea_whose_lowest_sheet_is_higher() {
        var tally = tally(BOTH, 1, sheet(1, 10, 5, 5), sheet(2, 10, 1, 1), sheet(1, 11, 3, 3), sheet(2, 11, 3, 3));
        assertThat(row(tally, 11).rank()).isEqualTo(1);
        assertThat(row(tally, 10).tie()).isEqualTo(TieStep.LOWEST_SHEET);
        assertThat(tally.notes()).contains(Note.TIE_AT_THE_CUT);
    }

    @Test
    void a_criterion_that_breaks_ties_comes_before_that() {
        var breaking = criterion(2, 1, true);
        // both 4.25 and 4.25: (3*5+2)/4 and (3*4+5)/4
        var tally = tally(List.of(WEIGHTY, breaking), 1, sheet(1, 10, 5, 2), sheet(1, 11, 4, 5));
        assertThat(row(tally, 11).rank()).isEqualTo(1);
        assertThat(row(tally, 10).tie()).isEqualTo(TieStep.CRITERION);
    }

    @Test
    void when_all_scores_are_equal_the_lower_number_goes_first_and_the_page_says_so() {
        var tally = tally(BOTH, 1, sheet(1, 11, 3, 3), sheet(1, 10, 3, 3), sheet(2, 10, 3, 3), sheet(2, 11, 3, 3));
        assertThat(tally.rows()).extracting(Tally.Row::idea).containsExactly(10L, 11L);
        assertThat(row(tally, 11).tie()).isEqualTo(TieStep.NUMBER);
        assertThat(tally.notes()).containsExactlyInAnyOrder(Note.ALL_EQUAL, Note.TIE_AT_THE_CUT);
    }

    @Test
    void a_criterion_nobody_scored_is_left_out_and_the_others_make_up_the_whole() {
        var tally = tally(
                BOTH,
                1,
                new Sheet(1, 10, Map.of(1L, 4), "good", Language.EN, 1),
                new Sheet(1, 11, Map.of(1L, 2), "poor", Language.EN, 1));
        assertThat(tally.leftOut()).containsExactly(2L);
        assertThat(row(tally, 10).mean()).isEqualTo(Fraction.of(4));
        assertThat(tally.notes()).contains(Note.CRITERION_LEFT_OUT, Note.ONE_SCORER);
        assertThat(tally.setAside()).isZero();
    }

    @Test
    void a_sheet_that_lacks_a_mark_is_set_aside() {
        var tally = tally(BOTH, 1, sheet(1, 10, 5, 5), new Sheet(2, 10, Map.of(1L, 1), "", Language.EN, 1));
        assertThat(row(tally, 10).mean()).isEqualTo(Fraction.of(5));
        assertThat(tally.setAside()).isEqualTo(1);
        assertThat(tally.notes()).contains(Note.SHEETS_SET_ASIDE);
    }

    @Test
    void an_idea_in_which_everybody_has_an_interest_has_no_rank_and_is_not_chosen() {
        var tally = Tally.of(BOTH, List.of(10L, 11L), List.of(sheet(1, 11, 2, 2)), 5);
        assertThat(row(tally, 10).rank()).isNull();
        assertThat(row(tally, 10).mean()).isNull();
        assertThat(tally.chosen(10)).isFalse();
        assertThat(tally.chosen(11)).isTrue();
        assertThat(tally.notes()).contains(Note.IDEA_WITHOUT_SCORES);
    }

    @Test
    void one_juror_is_enough_for_a_result_and_the_page_says_so() {
        var tally = tally(BOTH, 1, sheet(1, 10, 5, 5), sheet(1, 11, 1, 1));
        assertThat(row(tally, 10).rank()).isEqualTo(1);
        assertThat(tally.notes()).containsExactly(Note.ONE_SCORER);
    }

    @Test
    void without_any_score_nothing_is_chosen() {
        var tally = Tally.of(BOTH, List.of(10L, 11L), List.of(), 1);
        assertThat(tally.notes()).containsExactly(Note.NO_SCORES);
        assertThat(tally.rows()).noneMatch(Tally.Row::chosen);
        assertThat(tally.leftOut()).containsExactly(1L, 2L);
    }

    @Test
    void the_order_in_which_sheets_arrive_changes_nothing() {
        var sheets = new ArrayList<>(List.of(
                sheet(1, 10, 5, 1), sheet(2, 10, 4, 2), sheet(1, 11, 3, 5), sheet(2, 11, 3, 5), sheet(3, 12, 2, 2)));
        var there = Tally.of(BOTH, List.of(10L, 11L, 12L), sheets, 2);
        java.util.Collections.reverse(sheets);
        assertThat(Tally.of(BOTH, List.of(12L, 11L, 10L), sheets, 2)).isEqualTo(there);
    }

    private static Tally tally(List<Criterion> criteria, int places, Sheet... sheets) {
        return Tally.of(
                criteria,
                java.util.Arrays.stream(sheets).map(Sheet::idea).distinct().toList(),
                List.of(sheets),
                places);
    }

    private static Tally.Row row(Tally tally, long idea) {
        return tally.rows().stream()
                .filter(row -> row.idea() == idea)
                .findFirst()
                .orElseThrow();
    }

    private static Sheet sheet(long juror, long idea, int first, int second) {
        var marks = new LinkedHashMap<Long, Integer>();
        marks.put(1L, first);
        marks.put(2L, second);
        return new Sheet(juror, idea, marks, "because", Language.EN, 1);
    }

    private static Criterion criterion(long id, int weight, boolean breaksTies) {
        var text = new LocalisedText("x", "x");
        return new Criterion(id, weight, text, text, text, text, breaksTies);
    }
}
