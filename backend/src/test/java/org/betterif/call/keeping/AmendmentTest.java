package org.betterif.call.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.call.Phases.phase;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.betterif.call.Evidence;
import org.betterif.call.Phase;
import org.betterif.call.PhaseRef;
import org.betterif.call.rules.BelowThreshold;
import org.betterif.call.rules.CallRules;
import org.betterif.call.rules.Check;
import org.betterif.call.rules.Consequence;
import org.betterif.call.rules.Threshold;
import org.betterif.call.rules.WhoMayTakePart;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.problem.Problem.FieldError;
import org.junit.jupiter.api.Test;

class AmendmentTest {

    private static final LocalisedText TEXT = new LocalisedText("text", "testun");
    private static final LocalisedText OTHER = new LocalisedText("other", "arall");
    private static final Instant DAY_SEVEN =
            Instant.parse("2026-11-02T00:00:00Z").plus(Duration.ofDays(7));
    private static final Evidence REPORT = new Evidence(TEXT, "https://council.example/report");
    /** On day seven submitting is over, voting runs, responding is to come. */
    private static final List<PhaseRef> PHASES =
            List.of(phase(Phase.SUBMIT, 0, 5), phase(Phase.VOTE, 1, 10), phase(Phase.RESPOND, 10, 20));

    private static final CallPlan OPEN = plan(TEXT, TEXT, List.of(REPORT), PHASES, 3);

    @Test
    void name_summary_more_evidence_and_more_time_may_change() {
        var more = new Evidence(OTHER, "https://council.example/more");
        var longer = List.of(
                phase(Phase.SUBMIT, 0, 5),
                phase(Phase.VOTE, 1, 12),
                phase(Phase.RESPOND, 12, 30),
                phase(Phase.LEARN, 30, 40));
        assertThat(faults(plan(OTHER, TEXT, List.of(more, REPORT), longer, 3))).isEmpty();
    }

    @Test
    void the_question_and_the_rules_stand() {
        assertThat(faults(plan(TEXT, OTHER, List.of(REPORT), PHASES, 3))).containsExactly("question call_frozen");
        assertThat(faults(plan(TEXT, TEXT, List.of(REPORT), PHASES, 4))).containsExactly("rules call_frozen");
    }

    @Test
    void evidence_is_not_taken_away() {
        assertThat(faults(plan(TEXT, TEXT, List.of(), PHASES, 3))).containsExactly("evidence call_evidence_frozen");
    }

    @Test
    void what_is_over_is_over_what_runs_ends_no_earlier_and_what_was_announced_stays() {
        assertThat(faultsWith(phase(Phase.SUBMIT, 0, 9), phase(Phase.VOTE, 1, 10), phase(Phase.RESPOND, 10, 20)))
                .containsExactly("phases.SUBMIT call_phase_frozen");
        assertThat(faultsWith(phase(Phase.SUBMIT, 0, 5), phase(Phase.VOTE, 1, 9), phase(Phase.RESPOND, 9, 20)))
                .containsExactly("phases.VOTE call_phase_frozen");
        assertThat(faultsWith(phase(Phase.SUBMIT, 0, 5), phase(Phase.VOTE, 2, 10), phase(Phase.RESPOND, 10, 20)))
                .containsExactly("phases.VOTE call_phase_frozen");
        assertThat(faultsWith(phase(Phase.SUBMIT, 0, 5), phase(Phase.VOTE, 1, 10)))
                .containsExactly("phases.RESPOND call_phase_frozen");
        assertThat(faultsWith(phase(Phase.SUBMIT, 0, 5), phase(Phase.VOTE, 1, 10), phase(Phase.RESPOND, 6, 20)))
                .containsExactly("phases.RESPOND call_phase_frozen");
    }

    @Test
    void a_phase_that_is_added_begins_in_the_future() {
        assertThat(faultsWith(
                        phase(Phase.SUBMIT, 0, 5),
                        phase(Phase.VOTE, 1, 10),
                        phase(Phase.RESPOND, 10, 20),
                        phase(Phase.DISCUSS, 6, 9)))
                .containsExactly("phases.DISCUSS call_begins_in_the_past");
    }

    @Test
    void what_has_closed_does_not_open_again() {
        var late = DAY_SEVEN.plus(Duration.ofDays(5));
        var reopened = List.of(
                phase(Phase.SUBMIT, 0, 5),
                phase(Phase.VOTE, 1, 10),
                phase(Phase.RESPOND, 10, 20),
                phase(Phase.DESIGN, 15, 18));
        assertThat(words(Amendment.faults(OPEN, plan(TEXT, TEXT, List.of(REPORT), reopened, 3), false, late)))
                .containsExactly("phases.DESIGN call_closed");
    }

    @Test
    void the_open_doors_texts_and_rules_may_change_but_not_its_address() {
        var changed = plan(OTHER, OTHER, List.of(), PHASES, 9);
        assertThat(Amendment.faults(OPEN, changed, true, DAY_SEVEN)).isEmpty();
    }

    private static List<String> faultsWith(PhaseRef... phases) {
        return faults(plan(TEXT, TEXT, List.of(REPORT), List.of(phases), 3));
    }

    private static List<String> faults(CallPlan after) {
        return words(Amendment.faults(OPEN, after, false, DAY_SEVEN));
    }

    private static List<String> words(List<FieldError> faults) {
        return faults.stream()
                .map(fault -> fault.field() + " " + fault.reason())
                .toList();
    }

    private static CallPlan plan(
            LocalisedText name, LocalisedText question, List<Evidence> evidence, List<PhaseRef> phases, int threshold) {
        var rules = new CallRules(
                WhoMayTakePart.ANYONE,
                List.of(Threshold.of(Consequence.ANSWER, threshold, 10)),
                10,
                null,
                false,
                Check.AFTER,
                new BelowThreshold(BelowThreshold.Kind.REVIEW_DATE, 30));
        return new CallPlan(
                "call", name, question, TEXT, TEXT, TEXT, TEXT, evidence, phases, rules, Set.of(), Set.of());
    }
}
