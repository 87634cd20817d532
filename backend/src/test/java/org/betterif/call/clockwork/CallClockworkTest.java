package org.betterif.call.clockwork;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.betterif.call.CallEvent;
import org.betterif.call.CallEventsSeen;
import org.betterif.call.CallFixture;
import org.betterif.call.CallRef;
import org.betterif.call.Phase;
import org.betterif.call.PhaseRef;
import org.betterif.shared.Origin;
import org.betterif.testing.ApiTest;
import org.junit.jupiter.api.Test;

@ApiTest
class CallClockworkTest {

    @Inject
    CallFixture calls;

    @Inject
    CallClockwork clockwork;

    @Inject
    CallEventsSeen seen;

    @Test
    void a_pause_is_caught_up_in_the_order_in_which_things_happened() {
        var call = calls.closed();
        clockwork.tellWhatHappened();
        assertThat(seen.of(call))
                .containsExactly(
                        new CallEvent.Opened(call.id(), call.opensAt(), Origin.LIVE),
                        ended(call, Phase.SUBMIT),
                        ended(call, Phase.DISCUSS),
                        ended(call, Phase.VOTE),
                        new CallEvent.Closed(call.id(), call.closesAt(), Origin.LIVE));
    }

    @Test
    void each_turn_is_told_once_however_often_the_job_runs_and_in_how_many_threads() throws Exception {
        var call = calls.closed();
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var run : IntStream.range(0, 8)
                    .mapToObj(i -> pool.submit(clockwork::tellWhatHappened))
                    .toList()) {
                run.get();
            }
        }
        clockwork.tellWhatHappened();
        assertThat(seen.of(call)).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void what_has_not_happened_is_not_told() {
        var call = calls.coming();
        clockwork.tellWhatHappened();
        assertThat(seen.of(call)).isEmpty();
        var open = calls.openCall();
        clockwork.tellWhatHappened();
        assertThat(seen.of(open)).containsExactly(new CallEvent.Opened(open.id(), open.opensAt(), Origin.LIVE));
        var closed = calls.close(open);
        clockwork.tellWhatHappened();
        assertThat(seen.of(open)).hasSize(5).contains(new CallEvent.Closed(open.id(), closed.closesAt(), Origin.LIVE));
    }

    @Test
    void an_observer_that_fails_holds_up_its_call_and_no_other_and_is_asked_again() {
        var broken = calls.closed();
        var sound = calls.closed();
        seen.failFor(broken);
        clockwork.tellWhatHappened();
        assertThat(seen.of(broken)).isEmpty();
        assertThat(seen.of(sound)).hasSize(5);
        seen.heal(broken);
        clockwork.tellWhatHappened();
        assertThat(seen.of(broken)).hasSize(5);
    }

    private static CallEvent ended(CallRef call, Phase phase) {
        var at = call.phases().stream()
                .filter(p -> p.phase() == phase)
                .map(PhaseRef::to)
                .toList();
        assertThat(at).isNotEqualTo(List.of());
        return new CallEvent.PhaseEnded(call.id(), phase, at.get(0), Origin.LIVE);
    }
}
