package org.betterif.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import org.betterif.call.CallDirectory;
import org.betterif.call.CallEvent;
import org.betterif.call.Phase;
import org.betterif.idea.IdeaDirectory;

/** Tells the crossings that were kept back while a call hid its counts, when its voting ends. */
@ApplicationScoped
class HiddenCounts {

    private final IdeaDirectory ideas;
    private final CallDirectory calls;
    private final Event<VoteEvent.ThresholdCrossed> crossed;

    HiddenCounts(IdeaDirectory ideas, CallDirectory calls, Event<VoteEvent.ThresholdCrossed> crossed) {
        this.ideas = ideas;
        this.calls = calls;
        this.crossed = crossed;
    }

    void votingEnded(@Observes CallEvent.PhaseEnded ended) {
        if (ended.phase() != Phase.VOTE) {
            return;
        }
        var call = calls.call(ended.callId()).orElseThrow();
        if (!call.rules().countsHidden()) {
            return;
        }
        int threshold = call.rules().threshold();
        ideas.ideas(ideas.numbersIn(call.id())).values().stream()
                .filter(idea -> idea.votes() >= threshold)
                .forEach(idea -> crossed.fire(new VoteEvent.ThresholdCrossed(
                        idea.number(), call.id(), threshold, ended.occurredAt(), ended.origin())));
    }
}
