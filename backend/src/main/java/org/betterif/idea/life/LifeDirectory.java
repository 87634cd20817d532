package org.betterif.idea.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.betterif.account.Actor;
import org.betterif.call.CallDirectory;
import org.betterif.call.CallEvent;
import org.betterif.idea.IdeaEvent;
import org.betterif.shared.Origin;
import org.betterif.shared.problem.ProblemException;

/**
 * What others bring about: opening after a check, joining, hiding, restoring, sealing, the end of a call. Who may do it is
 * decided by the feature that asks.
 */
@ApplicationScoped
public class LifeDirectory {

    private final Ideas ideas;
    private final IdeaService service;
    private final CallDirectory calls;
    private final Event<IdeaEvent> events;
    private final Clock clock;

    LifeDirectory(Ideas ideas, IdeaService service, CallDirectory calls, Event<IdeaEvent> events, Clock clock) {
        this.ideas = ideas;
        this.service = service;
        this.calls = calls;
        this.events = events;
        this.clock = clock;
    }

    /** What this reader may do with them; those they may not read are left out. */
    public Map<Long, IdeaMay> may(Actor actor, Collection<Long> numbers) {
        return service.may(actor, numbers);
    }

    /** Makes a handed in idea public, where the call checks first. One that is checked after its call ended is public and closed. */
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

    /** Nobody else changes these until the transaction ends; always taken in order of number. */
    @Transactional
    public void hold(Collection<Long> numbers) {
        numbers.stream().sorted().distinct().forEach(this::locked);
    }

    /** One becomes part of the other: both are held, and the caller has decided that it may. What it says stays to be read. */
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
