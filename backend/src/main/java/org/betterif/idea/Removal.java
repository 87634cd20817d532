package org.betterif.idea;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.betterif.call.CallDirectory;
import org.betterif.call.CallEvent;
import org.betterif.shared.Origin;
import org.betterif.shared.problem.ProblemException;

/** What others bring about: opening after a check, joining, hiding, restoring, sealing, the end of a call. */
@ApplicationScoped
class Removal {

    private final Ideas ideas;
    private final IdeaService service;
    private final CallDirectory calls;
    private final Event<IdeaEvent> events;
    private final Clock clock;

    Removal(Ideas ideas, IdeaService service, CallDirectory calls, Event<IdeaEvent> events, Clock clock) {
        this.ideas = ideas;
        this.service = service;
        this.calls = calls;
        this.events = events;
        this.clock = clock;
    }

    static ProblemException gone(Visibility visibility) {
        return visibility == Visibility.SEALED
                ? new ProblemException(IdeaReason.SEALED, "This page is not available.")
                : new ProblemException(IdeaReason.REMOVED, "This idea was removed under the house rules.");
    }

    /** An idea that is checked after its call ended is public and closed. */
    @Transactional
    public void open(long number) {
        var idea = locked(number);
        var now = clock.instant();
        service.open(idea, now);
        if (calls.call(idea.callId()).orElseThrow().closed(now)) {
            close(idea, now);
        }
    }

    /** What was never public goes back to its author's drafts. */
    @Transactional
    public void sendBack(long number) {
        locked(number).takeBack();
        ideas.flush();
    }

    /** Nobody else changes them until this transaction ends. @param numbers in order */
    @Transactional
    public void hold(List<Long> numbers) {
        numbers.forEach(this::locked);
    }

    /** What it says stays to be read; it goes on in the other one. Both are held. */
    @Transactional
    public void join(long number, long into) {
        var idea = locked(number);
        idea.joinInto(into);
        ideas.flush();
        events.fire(new IdeaEvent.Joined(number, idea.callId(), into, clock.instant(), Origin.LIVE));
    }

    @Transactional
    public void hide(long number, String reasonCode) {
        var idea = locked(number);
        idea.hide(reasonCode);
        ideas.flush();
        events.fire(new IdeaEvent.Hidden(number, idea.callId(), reasonCode, clock.instant(), Origin.LIVE));
    }

    @Transactional
    public void restore(long number) {
        var idea = locked(number);
        idea.restore();
        ideas.flush();
        events.fire(new IdeaEvent.Restored(number, idea.callId(), clock.instant(), Origin.LIVE));
    }

    @Transactional
    public void seal(long number) {
        var idea = locked(number);
        idea.seal();
        ideas.flush();
        events.fire(new IdeaEvent.Sealed(number, idea.callId(), clock.instant(), Origin.LIVE));
    }

    @Transactional
    void callEnded(@Observes CallEvent event) {
        if (event instanceof CallEvent.Closed closed) {
            ideas.openIn(closed.callId()).forEach(idea -> close(idea, closed.occurredAt()));
        }
    }

    private void close(Idea idea, java.time.Instant at) {
        idea.close();
        ideas.flush();
        events.fire(new IdeaEvent.Closed(idea.number(), idea.callId(), at, Origin.LIVE));
    }

    private Idea locked(long number) {
        var idea = ideas.findById(number, LockModeType.PESSIMISTIC_WRITE);
        if (idea == null) {
            throw ProblemException.notFound("idea");
        }
        return idea;
    }
}
