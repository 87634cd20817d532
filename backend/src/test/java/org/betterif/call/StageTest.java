package org.betterif.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StageTest {

    private static final Map<Stage, Set<Stage>> EXPECTED = Map.of(
            Stage.DRAFT, Set.of(Stage.PUBLISHED),
            Stage.PUBLISHED, Set.of(Stage.CANCELLED),
            Stage.CANCELLED, Set.of());

    @Test
    void every_stage_has_its_row_and_nothing_else_is_possible() {
        assertThat(EXPECTED).containsOnlyKeys(Stage.values());
        for (var from : Stage.values()) {
            for (var to : Stage.values()) {
                assertThat(from.canBecome(to))
                        .as("%s to %s", from, to)
                        .isEqualTo(EXPECTED.get(from).contains(to));
            }
        }
    }

    @Test
    void every_stage_but_the_first_can_be_reached() {
        assertThat(Arrays.stream(Stage.values()).filter(stage -> stage != Stage.DRAFT))
                .allSatisfy(stage -> assertThat(EXPECTED.values()).anyMatch(next -> next.contains(stage)));
    }
}
