package org.betterif.call.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.call.Phases.phase;

import java.util.List;
import org.betterif.call.CallReason;
import org.betterif.call.Phase;
import org.betterif.call.PhaseRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimetableTest {

    @Test
    void phases_may_overlap_and_follow_each_other() {
        assertThat(fault(
                        phase(Phase.SUBMIT, 0, 10),
                        phase(Phase.DISCUSS, 0, 20),
                        phase(Phase.VOTE, 5, 20),
                        phase(Phase.RESPOND, 20, 40)))
                .isNull();
    }

    @Test
    void each_fault_has_its_reason() {
        assertThat(fault()).isEqualTo(CallReason.NO_PHASES);
        assertThat(fault(phase(Phase.SUBMIT, 0, 5), phase(Phase.SUBMIT, 6, 9))).isEqualTo(CallReason.PHASE_TWICE);
        assertThat(fault(phase(Phase.SUBMIT, 5, 5))).isEqualTo(CallReason.PHASE_REVERSED);
        assertThat(fault(phase(Phase.SUBMIT, 5, 4))).isEqualTo(CallReason.PHASE_REVERSED);
        assertThat(fault(phase(Phase.SUBMIT, 0, null))).isEqualTo(CallReason.PHASE_WITHOUT_END);
        assertThat(fault(phase(Phase.VOTE, 0, 5))).isEqualTo(CallReason.NOTHING_TO_SUBMIT);
        assertThat(fault(phase(Phase.SUBMIT, 1, 5), phase(Phase.VOTE, 0, 5))).isEqualTo(CallReason.PHASE_BEFORE_IDEAS);
        assertThat(fault(phase(Phase.SUBMIT, 0, 5), phase(Phase.VOTE, 6, 9))).isEqualTo(CallReason.TIMETABLE_GAP);
    }

    @Test
    void a_gap_is_seen_behind_a_long_phase_that_ends_before_it() {
        assertThat(fault(phase(Phase.SUBMIT, 0, 10), phase(Phase.DISCUSS, 1, 3), phase(Phase.VOTE, 10, 12)))
                .isNull();
        assertThat(fault(phase(Phase.SUBMIT, 0, 10), phase(Phase.DISCUSS, 1, 3), phase(Phase.VOTE, 11, 12)))
                .isEqualTo(CallReason.TIMETABLE_GAP);
    }

    @Test
    void the_open_door_has_no_end_and_hides_nothing() {
        assertThat(Timetable.fault(List.of(phase(Phase.SUBMIT, 0, null), phase(Phase.VOTE, 0, null)), true, false))
                .isEmpty();
        assertThat(Timetable.fault(List.of(phase(Phase.SUBMIT, 0, 3)), true, false))
                .contains(CallReason.PHASE_WITH_END);
        assertThat(Timetable.fault(List.of(phase(Phase.SUBMIT, 0, null), phase(Phase.VOTE, 0, null)), true, true))
                .contains(CallReason.HIDDEN_WITHOUT_VOTE);
    }

    @Test
    void hidden_counts_need_a_vote_that_ends() {
        assertThat(Timetable.fault(List.of(phase(Phase.SUBMIT, 0, 3)), false, true))
                .contains(CallReason.HIDDEN_WITHOUT_VOTE);
    }

    private static @Nullable CallReason fault(PhaseRef... phases) {
        return Timetable.fault(List.of(phases), false, false).orElse(null);
    }
}
