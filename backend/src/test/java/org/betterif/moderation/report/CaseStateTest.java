package org.betterif.moderation.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaseStateTest {

    @Test
    void no_case_is_ever_stuck() {
        assertThat(CaseState.values()).allSatisfy(state -> assertThat(state.canBecome(CaseState.DECIDED))
                .isTrue());
        assertThat(CaseState.DECIDED.canBecome(CaseState.WAITING)).isTrue();
        assertThat(CaseState.DECIDED.canBecome(CaseState.CLAIMED)).isFalse();
    }
}
