package org.betterif.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.function.Predicate;
import org.betterif.call.CallDirectory;
import org.betterif.call.CallEvent;
import org.betterif.call.CallRef;
import org.betterif.call.Phase;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaRef;
import org.betterif.idea.Stage;
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
            // what was joined meanwhile had crossed before, and only the telling was kept back
            tell(call, ended.occurredAt(), ended.origin(), idea -> true);
        }
    }

    /** Ideas that had the number before it was one: nobody's vote crosses it any more. */
    void thresholdsChanged(@Observes CallEvent.ThresholdsChanged changed) {
        calls.call(changed.callId())
                .filter(call -> call.countsVisible(changed.occurredAt()))
                .ifPresent(call -> tell(
                        call,
                        changed.occurredAt(),
                        changed.origin(),
                        // a new number is for ideas that still count
                        idea -> idea.stage() != Stage.JOINED));
    }

    /** Every number that an idea has reached; whoever heard of one before does nothing. */
    private void tell(CallRef call, Instant at, Origin origin, Predicate<IdeaRef> which) {
        for (var idea : ideas.ideas(ideas.numbersIn(call.id())).values()) {
            if (!which.test(idea)) {
                continue;
            }
            for (var threshold : calls.thresholds(call, idea.areaId())) {
                if (threshold.reachedBy(idea.votes())) {
                    crossed.fire(new VoteEvent.ThresholdCrossed(idea.number(), call.id(), threshold, at, origin));
                }
            }
        }
    }
}
