package org.betterif.response.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.betterif.idea.IdeaRef;
import org.betterif.idea.Stage;
import org.betterif.idea.Visibility;
import org.betterif.idea.standing.AnswerState;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.junit.jupiter.api.Test;

class DutyStateTest {

    private static final LocalisedText WHY = new LocalisedText("why", "pam");

    @Test
    void no_state_is_missing_from_the_table() {
        for (var state : DutyState.values()) {
            assertThat(Arrays.stream(DutyState.values()).anyMatch(state::canBecome))
                    .isEqualTo(!state.terminal());
            assertThat(state.canBecome(state)).as(state + " to itself").isFalse();
        }
    }

    @Test
    void only_an_answer_or_a_note_ends_a_duty() {
        var settled = EnumSet.of(DutyState.ANSWERED, DutyState.ANSWERED_AGAIN, DutyState.CLOSED_WITH_NOTE);
        assertThat(Arrays.stream(DutyState.values()).filter(state -> !state.open()))
                .containsExactlyElementsOf(settled);
        assertThat(EnumSet.of(DutyState.ANSWERED_AGAIN, DutyState.CLOSED_WITH_NOTE))
                .allMatch(DutyState::terminal);
    }

    private record Change(DutyState from, DutyState to) {}

    /** Whatever people and the clock do, in any order: every change of state is in the table, and nothing in it is made up. */
    @Test
    void the_table_is_exactly_what_can_happen() {
        Set<Change> seen = new HashSet<>();
        for (long seed = 0; seed < 6000; seed++) {
            walk(new Random(seed), seen);
        }
        Set<Change> table = new HashSet<>();
        for (var from : DutyState.values()) {
            for (var to : DutyState.values()) {
                if (from.canBecome(to)) {
                    table.add(new Change(from, to));
                }
            }
        }
        assertThat(seen).isEqualTo(table);
    }

    private static void walk(Random random, Set<Change> seen) {
        var now = Instant.parse("2026-11-23T09:00:00Z");
        var duty = Duty.begin(idea(), now, now.plus(Duration.ofDays(20)), 14, Origin.LIVE);
        var before = duty.state(now);
        for (int step = 0; step < 40; step++) {
            if (random.nextInt(3) == 0) {
                now = now.plus(Duration.ofDays(random.nextInt(12)));
            } else {
                act(duty, random.nextInt(14), now);
            }
            var after = duty.state(now);
            if (after != before) {
                seen.add(new Change(before, after));
            }
            before = after;
        }
    }

    private static void act(Duty duty, int verb, Instant now) {
        boolean late = duty.state(now) == DutyState.OVERDUE;
        switch (verb) {
            case 0 -> whileOpen(duty, () -> duty.drafted(true));
            case 1 -> whileOpen(duty, () -> duty.drafted(false));
            case 2 ->
                whileOpen(duty, () -> {
                    if (!duty.extended() && !late) {
                        duty.extend(duty.dueAt().plus(Duration.ofDays(14)), WHY, 1, now);
                    }
                });
            case 3 ->
                whileOpen(duty, () -> {
                    if (!duty.paused()) {
                        duty.pause(now, late ? duty.dueAt() : duty.dueAt().plus(Duration.ofDays(30)));
                    }
                });
            case 4 -> whileOpen(duty, duty::resume);
            case 5 -> whileOpen(duty, () -> duty.answer(now));
            case 6, 7, 8 -> {
                if (duty.contestable()) {
                    duty.contest(now, now.plus(Duration.ofDays(20)));
                    if (verb == 8) {
                        duty.pause(now, duty.dueAt());
                    }
                }
            }
            case 9 -> {
                if (duty.open() && late) {
                    duty.moveDue(now.plus(Duration.ofDays(9)));
                }
            }
            case 10 -> whileOpen(duty, () -> duty.closeWithNote(WHY, now));
            default -> {}
        }
    }

    private static void whileOpen(Duty duty, Runnable verb) {
        if (duty.open()) {
            verb.run();
        }
    }

    static IdeaRef idea() {
        return idea(Visibility.PUBLIC);
    }

    static IdeaRef idea(Visibility visibility) {
        return new IdeaRef(
                7,
                1,
                "there were benches",
                Language.EN,
                Stage.OPEN,
                visibility,
                1,
                null,
                1,
                5,
                false,
                3,
                AnswerState.NONE,
                null,
                null);
    }
}
