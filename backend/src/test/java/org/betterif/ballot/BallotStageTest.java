package org.betterif.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.ballot.BallotStage.ANNOUNCED;
import static org.betterif.ballot.BallotStage.CALLED_OFF;
import static org.betterif.ballot.BallotStage.CLOSED;
import static org.betterif.ballot.BallotStage.COUNTED;
import static org.betterif.ballot.BallotStage.DRAFTED;
import static org.betterif.ballot.BallotStage.OPEN;
import static org.betterif.ballot.BallotStage.PUBLISHED;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BallotStageTest {

    private static final Map<BallotStage, Set<BallotStage>> EXPECTED = Map.of(
            DRAFTED, Set.of(ANNOUNCED),
            ANNOUNCED, Set.of(OPEN, CALLED_OFF),
            OPEN, Set.of(CLOSED, CALLED_OFF),
            CLOSED, Set.of(COUNTED, CALLED_OFF),
            COUNTED, Set.of(PUBLISHED),
            PUBLISHED, Set.of(),
            CALLED_OFF, Set.of());

    @Test
    void no_stage_is_missing_from_the_table_and_only_what_it_says_follows() {
        assertThat(EXPECTED.keySet()).containsExactlyInAnyOrder(BallotStage.values());
        for (var from : BallotStage.values()) {
            assertThat(Arrays.stream(BallotStage.values()).filter(from::canBecome))
                    .as("from %s", from)
                    .containsExactlyInAnyOrderElementsOf(EXPECTED.get(from));
        }
    }

    @Test
    void a_result_cannot_be_called_off_and_what_is_over_stays_over() {
        assertThat(COUNTED.canBecome(CALLED_OFF)).isFalse();
        assertThat(Arrays.stream(BallotStage.values()).filter(BallotStage::over))
                .containsExactlyInAnyOrder(PUBLISHED, CALLED_OFF);
    }
}
