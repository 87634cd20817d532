package org.betterif.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.betterif.response.text.AnswerContent.NextStep;
import org.betterif.response.text.AnswerText;
import org.junit.jupiter.api.Test;

class StepMatchTest {

    private static final LocalDate MAY = LocalDate.parse("2026-05-01");
    private static final LocalDate JUNE = LocalDate.parse("2026-06-01");

    @Test
    void the_same_words_are_the_same_promise_wherever_they_stand() {
        var match = corrected(
                List.of(known(1, "Order the bench", MAY), known(2, "Set the bench", JUNE)),
                step("Set the bench", JUNE),
                step("Order the bench", MAY));
        assertThat(match.kept()).isEqualTo(Map.of(0, 2L, 1, 1L));
        assertThat(match.gone()).isEmpty();
    }

    @Test
    void a_moved_date_is_the_same_promise() {
        var match = corrected(List.of(known(1, "Order the bench", MAY)), step("Order the bench", JUNE));
        assertThat(match.kept()).isEqualTo(Map.of(0, 1L));
    }

    @Test
    void the_same_words_twice_keep_their_dates_apart() {
        var match = corrected(
                List.of(known(1, "Report", MAY), known(2, "Report", JUNE)), step("Report", JUNE), step("Report", MAY));
        assertThat(match.kept()).isEqualTo(Map.of(0, 2L, 1, 1L));
    }

    @Test
    void a_mended_wording_is_the_same_promise() {
        var match = corrected(
                List.of(known(1, "Order the new bench for Market Sqare", MAY)),
                step("Order the new bench for Market Square", MAY));
        assertThat(match.kept()).isEqualTo(Map.of(0, 1L));
    }

    @Test
    void another_promise_is_another_and_the_first_is_gone() {
        var match = corrected(
                List.of(known(1, "Order the bench for the square", MAY)), step("Ask the school about cycling", MAY));
        assertThat(match.kept()).isEmpty();
        assertThat(match.gone()).containsExactly(1L);
    }

    @Test
    void the_most_alike_pair_is_matched_first() {
        var match = corrected(
                List.of(known(1, "paint the long wall blue", MAY), known(2, "paint the long wall green today", MAY)),
                step("paint the long wall green now", MAY));
        assertThat(match.kept()).isEqualTo(Map.of(0, 2L));
        assertThat(match.gone()).containsExactly(1L);
    }

    @Test
    void a_language_that_is_added_changes_nothing() {
        var english = new StepMatch.Known(1, new AnswerText("Order the bench", null), MAY);
        var both = new NextStep(new AnswerText("Order the bench", "Archebu'r fainc"), MAY, null);
        assertThat(StepMatch.of(List.of(english), List.of(both), false).kept()).isEqualTo(Map.of(0, 1L));
    }

    @Test
    void a_second_answer_takes_nothing_back() {
        var match =
                StepMatch.of(List.of(known(1, "Order the bench", MAY)), List.of(step("Ask the school", JUNE)), true);
        assertThat(match.kept()).isEmpty();
        assertThat(match.gone()).isEmpty();
    }

    private static StepMatch corrected(List<StepMatch.Known> known, NextStep... steps) {
        return StepMatch.of(known, List.of(steps), false);
    }

    private static StepMatch.Known known(long id, String text, LocalDate due) {
        return new StepMatch.Known(id, new AnswerText(text, null), due);
    }

    private static NextStep step(String text, LocalDate due) {
        return new NextStep(new AnswerText(text, null), due, null);
    }
}
