package org.betterif.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.betterif.delivery.promised.CommitmentState;
import org.betterif.response.text.AnswerContent.NextStep;
import org.betterif.response.text.AnswerText;
import org.betterif.shared.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommitmentStateTest {

    private static final LocalDate PROMISED = LocalDate.parse("2026-03-01");
    private static final LocalDate DUE = LocalDate.parse("2026-06-30");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @ParameterizedTest
    @EnumSource(CommitmentState.class)
    void no_state_is_missing_from_the_table(CommitmentState state) {
        // reads the row of every state: one without a row throws
        assertThat(Arrays.stream(CommitmentState.values()).filter(state::canBecome))
                .doesNotContain(state);
    }

    @ParameterizedTest
    @EnumSource(DeliveryStage.class)
    void no_stage_is_missing_from_the_table(DeliveryStage stage) {
        assertThat(Arrays.stream(DeliveryStage.values()).filter(stage::canBecome))
                .doesNotContain(stage);
    }

    @Test
    void spread_is_the_end() {
        assertThat(Arrays.stream(DeliveryStage.values()).anyMatch(DeliveryStage.SPREAD::canBecome))
                .isFalse();
    }

    @Test
    void what_is_done_is_reopened_and_never_dropped() {
        assertThat(CommitmentState.DONE.canBecome(CommitmentState.DROPPED)).isFalse();
        assertThat(CommitmentState.DONE.canBecome(CommitmentState.UNDER_WAY)).isTrue();
    }

    @Test
    void late_follows_from_the_date_and_from_nothing_else() {
        var commitment = commitment(DUE);
        assertThat(commitment.state(DUE)).isEqualTo(CommitmentState.PLANNED);
        assertThat(commitment.state(DUE.plusDays(1))).isEqualTo(CommitmentState.LATE);
        commitment.begin(NOW);
        assertThat(commitment.state(DUE)).isEqualTo(CommitmentState.UNDER_WAY);
        assertThat(commitment.state(DUE.plusDays(1))).isEqualTo(CommitmentState.LATE);
        commitment.done(DUE.plusDays(3), NOW);
        assertThat(commitment.state(DUE.plusDays(9))).isEqualTo(CommitmentState.DONE);
    }

    @Test
    void more_than_a_year_ahead_takes_years() {
        assertThat(commitment(PROMISED.plusYears(1)).multiYear()).isFalse();
        assertThat(commitment(PROMISED.plusYears(1).plusDays(1)).multiYear()).isTrue();
    }

    static Commitment commitment(LocalDate due) {
        var step = new NextStep(new AnswerText("We dig", "Rydym yn palu"), due, null);
        return Commitment.promised(1, 1, 1, 0, step, PROMISED, NOW, Origin.LIVE);
    }
}
