package org.betterif.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class ModerationStatesTest {

    @Test
    void every_notice_can_reach_an_outcome_and_no_outcome_goes_on() {
        assertThat(Arrays.stream(NoticeState.values()).filter(NoticeState::closed))
                .containsExactly(NoticeState.INCOMPLETE, NoticeState.REMOVED, NoticeState.KEPT);
        for (var state : NoticeState.values()) {
            assertThat(state.closed() || reaches(state, NoticeState.REMOVED))
                    .as(state.name())
                    .isTrue();
        }
    }

    private static boolean reaches(NoticeState from, NoticeState to) {
        var seen = EnumSet.of(from);
        var todo = new ArrayList<>(from.next());
        while (!todo.isEmpty()) {
            var next = todo.remove(0);
            if (seen.add(next)) {
                todo.addAll(next.next());
            }
        }
        return seen.contains(to);
    }

    @Test
    void words_stay_only_after_whoever_wrote_them_stood_by_them() {
        assertThat(Arrays.stream(NoticeState.values()).filter(state -> state.canBecome(NoticeState.KEPT)))
                .containsExactly(NoticeState.POSTER_REFUSED);
    }

    @Test
    void what_is_gone_can_only_be_dismissed() {
        assertThat(Arrays.stream(ModerationAction.values()).filter(action -> action.fits(Standing.GONE)))
                .containsExactly(ModerationAction.DISMISS);
    }

    @Test
    void the_reasons_are_those_of_the_demo_and_seal_where_it_says_so() throws IOException {
        try (var in = getClass().getResourceAsStream("/demo/moderation.json")) {
            var codes = new ObjectMapper().readTree(in).get("reasonCodes");
            assertThat(codes).hasSize(ReasonCode.values().length);
            codes.forEach(
                    code -> assertThat(ReasonCode.of(code.get("code").asText()).seals())
                            .as(code.toString())
                            .isEqualTo(!code.get("public").asBoolean()));
        }
    }
}
