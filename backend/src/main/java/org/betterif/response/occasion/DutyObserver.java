package org.betterif.response.occasion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import org.betterif.call.CallDirectory;
import org.betterif.call.CallEvent;
import org.betterif.call.rules.BelowThreshold;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaEvent;
import org.betterif.idea.IdeaRef;
import org.betterif.response.duty.Cause;
import org.betterif.response.duty.DutyClock;
import org.betterif.response.duty.DutyDirectory;
import org.betterif.response.duty.DutyStart;
import org.betterif.shared.Origin;
import org.betterif.vote.VoteEvent;

/** What happens elsewhere and begins, moves or ends a duty. Imported history does none of it. */
@ApplicationScoped
class DutyObserver {

    private final DutyDating dating;
    private final DutyDirectory duties;
    private final DutyPromises promises;
    private final IdeaDirectory ideas;
    private final CallDirectory calls;
    private final DutyClock time;

    DutyObserver(
            DutyDating dating,
            DutyDirectory duties,
            DutyPromises promises,
            IdeaDirectory ideas,
            CallDirectory calls,
            DutyClock time) {
        this.dating = dating;
        this.duties = duties;
        this.promises = promises;
        this.ideas = ideas;
        this.calls = calls;
        this.time = time;
    }

    /** Where a call hides its counts, this is told when voting ends: before that nothing shows that it was crossed. */
    void crossed(@Observes VoteEvent.ThresholdCrossed crossed) {
        if (crossed.origin() == Origin.LIVE) {
            ideas.idea(crossed.ideaNumber())
                    .filter(DutyDirectory::keepsWhatIsOwed)
                    .ifPresent(idea -> dating.arise(
                            idea, DutyStart.threshold(crossed.threshold(), crossed.occurredAt(), crossed.origin())));
        }
    }

    /** Each idea of the call gets its duty from a job: a call may hold thousands. */
    void callClosed(@Observes CallEvent.Closed closed) {
        if (closed.origin() == Origin.LIVE) {
            promises.callEnded(closed.callId(), closed.occurredAt());
        }
    }

    void idea(@Observes IdeaEvent event) {
        switch (event) {
            case IdeaEvent.Opened opened -> opened(opened);
            case IdeaEvent.Withdrawn withdrawn -> {
                duties.ideaWithdrawn(withdrawn.number(), withdrawn.occurredAt());
                dating.lapse(withdrawn.number());
            }
            case IdeaEvent.Sealed sealed -> {
                duties.ideaSealed(sealed.number(), sealed.occurredAt());
                dating.lapse(sealed.number());
            }
            case IdeaEvent.ClosedInFavour closed -> {
                duties.ideaClosedInFavour(closed.number(), closed.ofNumber(), closed.occurredAt());
                dating.move(closed.number(), closed.ofNumber());
            }
            case IdeaEvent.Restored restored -> restored(restored);
            // The text changes, joining, hiding and the end of its call leave the clock running.
            case IdeaEvent.Joined ignored -> {}
            case IdeaEvent.Submitted ignored -> {}
            case IdeaEvent.TextChanged ignored -> {}
            case IdeaEvent.Hidden ignored -> {}
            case IdeaEvent.Closed ignored -> {}
        }
    }

    private void opened(IdeaEvent.Opened opened) {
        if (opened.origin() == Origin.LIVE) {
            waits(opened.number(), opened.callId(), opened.occurredAt());
            ideas.idea(opened.number()).ifPresent(idea -> afterTheEnd(idea, opened.occurredAt()));
        }
    }

    /** No longer than the longest wait from now on, where its call has one. */
    private void waits(long number, long callId, Instant from) {
        calls.call(callId)
                .map(call -> call.rules().below())
                .filter(below -> below.kind() == BelowThreshold.Kind.MAX_WAIT)
                .ifPresent(below -> promises.add(
                        new DutyPromises.Promise(number, callId, Cause.MAX_WAIT, time.daysAfter(from, below.days()))));
    }

    /** It was not to be seen when its call ended, and is owed its answer from now on. */
    private void afterTheEnd(IdeaRef idea, Instant at) {
        if (promises.callEndedAt(idea.callId()) != null) {
            dating.arise(idea, DutyStart.of(Cause.CALL_ENDED, at, null));
        }
    }

    /** What ended with a note because nobody could read it is owed once more: out of sight is no answer. */
    private void restored(IdeaEvent.Restored restored) {
        if (restored.origin() == Origin.LIVE) {
            var at = restored.occurredAt();
            ideas.idea(restored.number()).filter(DutyDirectory::owable).ifPresent(idea -> {
                waits(idea.number(), idea.callId(), at);
                if (duties.endedWithoutAnswer(idea.number())) {
                    dating.arise(idea, DutyStart.of(Cause.RESTORED, at, null));
                } else {
                    afterTheEnd(idea, at);
                }
            });
        }
    }
}
