package org.betterif.selection.sortition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import org.betterif.selection.SelectionBenchmark;
import org.junit.jupiter.api.Test;

/** A pool too large to be settled to the last probability: what is given is right, and what is missing is said. */
class LargeDrawTest {

    @Test
    void a_large_pool_is_drawn_fairly_with_every_quota_kept_and_a_small_gap() {
        Task task = SelectionBenchmark.largePool(600, 60, 7);
        // a clock that a look moves on: so much is done on any machine, however busy
        long[] looks = {0};
        Lottery lottery = Leximin.solve(task, 5_000, (panels, levels, smallest) -> {}, () -> ++looks[0] * 20_000_000L);
        double sum = lottery.probabilities().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(sum).isCloseTo(60, within(1e-6));
        assertThat(lottery.minimum()).isPositive();
        // 60 of 600: without a proof nothing better than a tenth could be said, however fast the machine is
        assertThat(lottery.gap()).isLessThan(0.1);
        for (int draw = 0; draw < 100; draw++) {
            var panel = new HashSet<>(lottery.draw("seed/" + draw));
            assertThat(panel).hasSize(60);
            for (var quota : task.quotas()) {
                long there = task.pool().stream()
                        .filter(person -> panel.contains(person.id())
                                && quota.value().equals(person.values().get(quota.feature())))
                        .count();
                assertThat(there).as(quota.toString()).isBetween((long) quota.min(), (long) quota.max());
            }
            assertThat(task.pool().stream()
                            .filter(person -> panel.contains(person.id())
                                    && !person.household().isEmpty())
                            .map(person -> person.household()))
                    .doesNotHaveDuplicates();
        }
    }
}
