package org.betterif.innovationcouncil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.betterif.innovationcouncil.CouncilStage.CANCELLED;
import static org.betterif.innovationcouncil.CouncilStage.CONVENED;
import static org.betterif.innovationcouncil.CouncilStage.DECIDED;
import static org.betterif.innovationcouncil.CouncilStage.DELIBERATING;
import static org.betterif.innovationcouncil.CouncilStage.PUBLISHED;
import static org.betterif.innovationcouncil.CouncilStage.SCORING;
import static org.betterif.innovationcouncil.CouncilStage.SCORING_AGAIN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CouncilStageTest {

    private static final Map<CouncilStage, Set<CouncilStage>> EXPECTED = Map.of(
            CONVENED, Set.of(SCORING, CANCELLED),
            SCORING, Set.of(DELIBERATING, CANCELLED),
            DELIBERATING, Set.of(SCORING_AGAIN, DECIDED, CANCELLED),
            SCORING_AGAIN, Set.of(DELIBERATING, CANCELLED),
            DECIDED, Set.of(PUBLISHED, DELIBERATING, CANCELLED),
            PUBLISHED, Set.of(),
            CANCELLED, Set.of());

    @Test
    void no_stage_is_missing_from_the_table_and_only_what_it_says_follows() {
        assertThat(EXPECTED.keySet()).containsExactlyInAnyOrder(CouncilStage.values());
        for (var from : CouncilStage.values()) {
            var reachable =
                    Arrays.stream(CouncilStage.values()).filter(from::canBecome).toList();
            assertThat(reachable).as("from %s", from).containsExactlyInAnyOrderElementsOf(EXPECTED.get(from));
        }
    }

    @Test
    void what_is_published_or_cancelled_stays_so() {
        assertThat(Arrays.stream(CouncilStage.values()).filter(CouncilStage::over))
                .containsExactlyInAnyOrder(PUBLISHED, CANCELLED);
    }

    @Test
    void every_stage_can_be_reached() {
        var reached = new HashSet<>(EnumSet.of(CONVENED));
        EXPECTED.values().forEach(reached::addAll);
        assertThat(reached).containsExactlyInAnyOrder(CouncilStage.values());
    }

    @Test
    void scores_open_with_the_close_and_never_before() {
        assertThat(Arrays.stream(CouncilStage.values()).filter(CouncilStage::scoresOpen))
                .containsExactlyInAnyOrder(DELIBERATING, SCORING_AGAIN, DECIDED, PUBLISHED);
    }
}
