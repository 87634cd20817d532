package org.betterif.response.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.betterif.idea.standing.AnswerDecision;
import org.betterif.shared.problem.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void an_empty_draft_lacks_decision_reasons_and_power() {
        assertThat(fields(AnswerContent.EMPTY)).containsExactly("decision", "reasons", "power");
    }

    @ParameterizedTest
    @EnumSource(value = AnswerDecision.class, mode = EnumSource.Mode.EXCLUDE, names = "NOT_STATED")
    void a_whole_answer_of_each_kind_may_be_published(AnswerDecision decision) {
        assertThat(AnswerCheck.errors(whole(decision), TODAY, Set.of(), 0)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"NO", "NOT_NOW"})
    void a_refusal_names_the_barrier_and_who_could_lift_it(AnswerDecision decision) {
        assertThat(fields(bare(decision, List.of()))).containsExactly("barrier", "whoCouldLift");
    }

    @ParameterizedTest
    @EnumSource(names = {"YES", "IN_PART", "NEEDS_MORE_WORK"})
    void a_promise_says_what_happens_next(AnswerDecision decision) {
        assertThat(fields(bare(decision, List.of()))).containsExactly("nextSteps");
    }

    @Test
    void what_is_not_ours_is_passed_to_somebody() {
        assertThat(fields(bare(AnswerDecision.NOT_OURS, List.of()))).containsExactly("passedTo");
    }

    @Test
    void a_step_needs_a_date_that_has_not_passed() {
        var undated = new AnswerContent.NextStep(both("Dig"), null, null);
        var past = new AnswerContent.NextStep(both("Dig"), TODAY.minusDays(1), null);
        assertThat(fields(bare(AnswerDecision.YES, List.of(undated, past))))
                .containsExactly("nextSteps[0].due", "nextSteps[1].due");
    }

    @Test
    void both_languages_are_published_together() {
        for (var by : Arrays.asList(null, TODAY, TODAY.plusDays(5))) {
            assertThat(AnswerCheck.errors(english(by), TODAY, Set.of(), 0))
                    .extracting(FieldError::field, FieldError::reason)
                    .containsExactly(
                            tuple("power", "response_language_missing"), tuple("reasons", "response_language_missing"));
        }
    }

    @Test
    void where_the_place_allows_it_one_language_alone_needs_the_date_of_the_other() {
        assertThat(reasons(english(null))).containsExactly("response_language_date_missing");
        assertThat(reasons(english(TODAY.minusDays(1)))).containsExactly("response_date_passed");
        assertThat(reasons(english(TODAY.plusDays(29)))).containsExactly("response_language_date_too_late");
        assertThat(reasons(english(TODAY.plusDays(28)))).isEmpty();
    }

    @Test
    void no_language_may_be_half_there() {
        var mixed = new AnswerContent(
                AnswerDecision.ALREADY_HAPPENING,
                new AnswerText("Yes", null),
                new AnswerText(null, "Pŵer"),
                null,
                null,
                null,
                null,
                null,
                null,
                TODAY);
        assertThat(AnswerCheck.errors(mixed, TODAY, Set.of(), 28))
                .extracting(FieldError::field, FieldError::reason)
                .containsExactly(
                        tuple("power", "response_language_missing"), tuple("reasons", "response_language_missing"));
    }

    @Test
    void white_space_is_no_text() {
        var blank = new AnswerContent(
                AnswerDecision.ALREADY_HAPPENING,
                new AnswerText(" \n ", "\u0000"),
                both("Power"),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(fields(blank)).containsExactly("reasons");
    }

    @Test
    void adding_the_other_language_is_a_translation_and_anything_else_a_correction() {
        var before = english(TODAY.plusDays(5));
        var translated = new AnswerContent(
                AnswerDecision.ALREADY_HAPPENING,
                new AnswerText("Reasons", "Rhesymau"),
                new AnswerText("Power", "Pŵer"),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(VersionKind.between(before, translated)).isEqualTo(VersionKind.TRANSLATION);
        var reworded = new AnswerContent(
                AnswerDecision.ALREADY_HAPPENING,
                new AnswerText("Other reasons", "Rhesymau"),
                new AnswerText("Power", "Pŵer"),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(VersionKind.between(before, reworded)).isEqualTo(VersionKind.CORRECTION);
        assertThat(VersionKind.between(translated, reworded)).isEqualTo(VersionKind.CORRECTION);
    }

    private static AnswerContent english(@Nullable LocalDate welshBy) {
        return new AnswerContent(
                AnswerDecision.ALREADY_HAPPENING,
                new AnswerText("Reasons", null),
                new AnswerText("Power", null),
                null,
                null,
                null,
                null,
                null,
                null,
                welshBy);
    }

    private static AnswerContent bare(AnswerDecision decision, List<AnswerContent.NextStep> steps) {
        return new AnswerContent(decision, both("Reasons"), both("Power"), steps, null, null, null, null, null, null);
    }

    static AnswerContent whole(AnswerDecision decision) {
        return new AnswerContent(
                decision,
                both("Reasons"),
                both("Power"),
                List.of(new AnswerContent.NextStep(both("Step"), TODAY.plusDays(30), null)),
                new AnswerContent.Cost(1200L, both("From the budget")),
                both("Passed to"),
                both("Barrier"),
                both("Who"),
                null,
                null);
    }

    static AnswerText both(String text) {
        return new AnswerText(text, text + " (cy)");
    }

    private static List<String> fields(AnswerContent content) {
        return AnswerCheck.errors(content, TODAY, Set.of(), 28).stream()
                .map(FieldError::field)
                .toList();
    }

    private static List<String> reasons(AnswerContent content) {
        return AnswerCheck.errors(content, TODAY, Set.of(), 28).stream()
                .map(FieldError::reason)
                .toList();
    }
}
