package org.betterif.idea.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class JoiningStateTest {

    @Test
    void a_proposal_is_settled_once_and_for_all() {
        for (var state : JoiningState.values()) {
            var next = EnumSet.noneOf(JoiningState.class);
            next.addAll(state.next());
            assertThat(next)
                    .as(state.name())
                    .isEqualTo(
                            state == JoiningState.PROPOSED
                                    ? EnumSet.complementOf(EnumSet.of(JoiningState.PROPOSED))
                                    : EnumSet.noneOf(JoiningState.class));
        }
    }
}
