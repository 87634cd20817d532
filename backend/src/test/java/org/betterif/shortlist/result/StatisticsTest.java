package org.betterif.shortlist.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedText;
import org.betterif.shortlist.preparation.Criterion;
import org.betterif.shortlist.scoring.Sheet;
import org.junit.jupiter.api.Test;

/** What stands beside the raw scores. Which numbers are right is tested where they are computed, in {@code selection}. */
class StatisticsTest {

    private static final LocalisedText TEXT = new LocalisedText("x", "x");
    private static final List<Criterion> ONE = List.of(new Criterion(1, 1, TEXT, TEXT, TEXT, TEXT, false));

    /** @param marks by juror, then by idea; 0: not scored */
    private static Statistics of(int places, int[]... marks) {
        var sheets = new ArrayList<Sheet>();
        for (int juror = 0; juror < marks.length; juror++) {
            for (int idea = 0; idea < marks[juror].length; idea++) {
                if (marks[juror][idea] > 0) {
                    sheets.add(
                            new Sheet(juror, Sheet.FIRST, idea, Map.of(1L, marks[juror][idea]), "so", Language.EN, 1));
                }
            }
        }
        var ideas =
                java.util.stream.LongStream.range(0, marks[0].length).boxed().toList();
        return Statistics.of(ONE, Tally.of(ONE, ideas, sheets, places), sheets);
    }

    private static double calibrated(Statistics statistics, long idea) {
        return Objects.requireNonNull(statistics.of(idea).calibrated());
    }

    @Test
    void where_two_ideas_would_often_change_places_both_sides_of_the_line_are_marked() {
        var close = of(1, new int[] {5, 1, 2}, new int[] {1, 5, 1}, new int[] {4, 3, 1});
        assertThat(close.of(0).unstable()).isTrue();
        assertThat(close.of(1).unstable()).isTrue();
        assertThat(close.of(2).unstable()).isFalse();
        var clear = of(1, new int[] {5, 2, 1}, new int[] {5, 3, 2}, new int[] {4, 2, 1});
        assertThat(clear.of(0).unstable()).isFalse();
        assertThat(clear.of(1).unstable()).isFalse();
    }

    @Test
    void an_idea_that_only_a_harsh_member_scored_is_evened_out_within_its_interval() {
        // the second member gives two marks less than the first; the last idea was scored by the second alone
        var statistics = of(1, new int[] {5, 4, 5, 4, 0}, new int[] {3, 2, 3, 2, 3});
        assertThat(calibrated(statistics, 4)).isGreaterThan(3.1);
        assertThat(calibrated(statistics, 0)).isGreaterThan(calibrated(statistics, 1));
        var sure = statistics.of(0);
        assertThat(Objects.requireNonNull(sure.from())).isLessThanOrEqualTo(Objects.requireNonNull(sure.to()));
    }

    @Test
    void members_who_give_the_same_agree_fully_and_who_contradict_each_other_do_not() {
        var same = Objects.requireNonNull(
                of(1, new int[] {5, 3, 1}, new int[] {5, 3, 1}).agreement());
        assertThat(same.ordinal()).isEqualTo(1.0);
        assertThat(same.interval()).isEqualTo(1.0);
        var opposite = Objects.requireNonNull(
                of(1, new int[] {5, 3, 1}, new int[] {1, 3, 5}).agreement());
        assertThat(opposite.ordinal()).isNegative();
        assertThat(opposite.interval()).isNegative();
    }

    @Test
    void one_member_alone_has_neither_interval_nor_agreement() {
        var alone = of(1, new int[] {5, 3, 1});
        assertThat(alone.agreement()).isNull();
        assertThat(alone.of(0).calibrated()).isNull();
        assertThat(alone.of(0).from()).isNull();
        assertThat(alone.of(0).unstable()).isFalse();
    }

    @Test
    void where_all_scores_are_equal_agreement_is_undefined_rather_than_perfect() {
        var equal =
                Objects.requireNonNull(of(1, new int[] {3, 3}, new int[] {3, 3}).agreement());
        assertThat(equal.ordinal()).isNull();
        assertThat(equal.interval()).isNull();
    }
}
