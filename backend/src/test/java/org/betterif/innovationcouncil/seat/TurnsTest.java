package org.betterif.innovationcouncil.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.innovationcouncil.JurorRef;
import org.betterif.innovationcouncil.JurorStatus;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnsTest {

    @Test
    void a_seat_is_free_once_it_was_declined_or_given_up() {
        assertThat(free(
                        seat(1, JurorStatus.SEATED, false, null),
                        seat(2, JurorStatus.DECLINED, false, null),
                        seat(3, JurorStatus.INVITED, false, null),
                        seat(4, JurorStatus.LEFT, false, null)))
                .containsExactly(2L, 4L);
    }

    @Test
    void a_place_in_the_line_of_alternates_is_no_seat() {
        assertThat(free(seat(1, JurorStatus.LEFT, true, null), seat(2, JurorStatus.DECLINED, true, null)))
                .isEmpty();
    }

    @Test
    void a_seat_that_was_taken_over_is_free_no_more_and_its_successors_may_fall_free_in_turn() {
        var left = seat(1, JurorStatus.LEFT, false, null);
        assertThat(free(left, seat(2, JurorStatus.SEATED, true, 1L))).isEmpty();
        assertThat(free(left, seat(2, JurorStatus.INVITED, false, 1L))).isEmpty();
        assertThat(free(left, seat(2, JurorStatus.LEFT, true, 1L))).containsExactly(2L);
        assertThat(free(left, seat(2, JurorStatus.LEFT, true, 1L), seat(3, JurorStatus.SEATED, true, 2L)))
                .isEmpty();
    }

    @Test
    void alternates_step_in_in_the_order_of_their_seats() {
        var turns = Turns.of(List.of(
                seat(3, JurorStatus.ALTERNATE, true, null),
                seat(2, JurorStatus.ALTERNATE, true, null),
                seat(1, JurorStatus.INVITED, true, null)));
        assertThat(turns.isNext(2)).isTrue();
        assertThat(turns.isNext(3)).isFalse();
        assertThat(turns.isNext(1)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "INVITED, -, false, CONVENED, OFFERED",
                "SEATED, -, false, CONVENED, ACCEPTED",
                "SEATED, -, true, SCORING, READY",
                "ALTERNATE, -, true, SCORING, ALTERNATE",
                "DECLINED, -, false, CONVENED, DECLINED",
                "LEFT, -, true, SCORING, STEPPED_DOWN",
                "LEFT, STEPPED_DOWN, true, SCORING, STEPPED_DOWN",
                "LEFT, REMOVED, true, PUBLISHED, REMOVED",
                "LEFT, TAKEN_BACK, false, CONVENED, TAKEN_BACK",
                "LEFT, LEFT_SITE, true, SCORING, LEFT_SITE",
                "SEATED, -, true, PUBLISHED, ENDED",
                "INVITED, -, false, CANCELLED, ENDED"
            })
    void a_seats_state_says_how_far_it_has_come(
            JurorStatus status, @Nullable Leaving leaving, boolean onboarded, CouncilStage stage, SeatState state) {
        assertThat(SeatState.of(status, leaving, onboarded, stage)).isEqualTo(state);
    }

    private static List<Long> free(JurorRef... seats) {
        return Turns.of(List.of(seats)).free().stream().map(JurorRef::id).toList();
    }

    private static JurorRef seat(long id, JurorStatus status, boolean alternate, @Nullable Long replaces) {
        var why = new LocalisedText("Knows the path", "Yn nabod y llwybr");
        return new JurorRef(id, 1, null, null, false, why, status, false, false, null, alternate, replaces);
    }
}
