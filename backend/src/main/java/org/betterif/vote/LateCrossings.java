package org.betterif.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import org.betterif.call.CallDirectory;
import org.betterif.call.CallEvent;
import org.betterif.call.CallRef;
import org.betterif.call.Phase;
import org.betterif.idea.IdeaDirectory;
import org.betterif.shared.Origin;

/** Tells the crossings that no vote tells: those kept back while a call hid its counts, and those of a number that was lowered. */
@ApplicationScoped
class LateCrossings {

    private final IdeaDirectory ideas;
    private final CallDirectory calls;
    private final Event<VoteEvent.ThresholdCrossed> crossed;

    LateCrossings(IdeaDirectory ideas, CallDirectory calls, Event<VoteEvent.ThresholdCrossed> crossed) {
        this.ideas = ideas;
        this.calls = calls;
        this.crossed = crossed;
    }

    void votingEnded(@Observes CallEvent.PhaseEnded ended) {
        if (ended.phase() != Phase.VOTE) {
            return;
        }
        var call = calls.call(ended.callId()).orElseThrow();
        if (call.rules().countsHidden()) {
            tell(call, ended.occurredAt(), ended.origin());
        }
    }

    /** Ideas that had the number before it was one: nobody's vote crosses it any more. */
    void thresholdsChanged(@Observes CallEvent.ThresholdsChanged changed) {
        calls.call(changed.callId())
                .filter(call -> call.countsVisible(changed.occurredAt()))
                .ifPresent(call -> tell(call, changed.occurredAt(), changed.origin()));
    }

    /** Every number that an idea has reached; whoever heard of one before does nothing. */
    private void tell(CallRef call, Instant at, Origin origin) {
        for (var idea : ideas.ideas(ideas.numbersIn(call.id())).values()) {
            for (var threshold : calls.thresholds(call, idea.areaId())) {
                if (threshold.reachedBy(idea.votes())) {
                    crossed.fire(new VoteEvent.ThresholdCrossed(idea.number(), call.id(), threshold, at, origin));
                }
            }
        }
    }
}
