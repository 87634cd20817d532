package org.betterif.idea;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StageTest {

    private static final Map<Stage, Set<Stage>> TABLE = Map.of(
            Stage.DRAFT, Set.of(Stage.SUBMITTED),
            Stage.SUBMITTED, Set.of(Stage.OPEN, Stage.DRAFT),
            Stage.OPEN, Set.of(Stage.CLOSED, Stage.WITHDRAWN, Stage.CLOSED_IN_FAVOUR, Stage.JOINED),
            Stage.CLOSED, Set.of(),
            Stage.WITHDRAWN, Set.of(),
            Stage.CLOSED_IN_FAVOUR, Set.of(),
            Stage.JOINED, Set.of());

    @Test
    void no_stage_is_missing_from_the_table() {
        assertThat(TABLE.keySet()).containsExactlyInAnyOrder(Stage.values());
    }

    @Test
    void every_pair_of_stages_is_as_the_table_says() {
        for (var from : Stage.values()) {
            for (var to : Stage.values()) {
                assertThat(from.canBecome(to))
                        .as(from + " -> " + to)
                        .isEqualTo(TABLE.get(from).contains(to));
            }
        }
    }

    @Test
    void every_stage_is_reached_from_a_draft() {
        var reached = EnumSet.of(Stage.DRAFT);
        var waiting = new ArrayDeque<>(reached);
        while (!waiting.isEmpty()) {
            waiting.remove().next().stream().filter(reached::add).forEach(waiting::add);
        }
        assertThat(reached).containsExactlyInAnyOrder(Stage.values());
    }

    @Test
    void what_was_shared_stays_readable() {
        assertThat(Stage.values()).filteredOn(stage -> !stage.shared()).containsExactly(Stage.DRAFT, Stage.SUBMITTED);
    }
}
