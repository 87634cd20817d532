package org.betterif.response.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.betterif.idea.standing.StandingDirectory;
import org.betterif.response.ResponseEvent;
import org.betterif.shared.Origin;
import org.betterif.shared.problem.ProblemException;

/** How an answered duty opens once more, and only once. */
@ApplicationScoped
class DutyReopening {

    private final Duties duties;
    private final DutyService service;
    private final DutyClock time;
    private final StandingDirectory standings;
    private final Event<ResponseEvent> events;

    DutyReopening(
            Duties duties,
            DutyService service,
            DutyClock time,
            StandingDirectory standings,
            Event<ResponseEvent> events) {
        this.duties = duties;
        this.service = service;
        this.time = time;
        this.standings = standings;
        this.events = events;
    }

    /**
     * Those who asked said at a past moment that the newest answer does not answer them; told as history, so nobody is sent
     * anything.
     *
     * @return whether the duty opened once more
     */
    @Transactional
    boolean contest(long ideaNumber, Instant at) {
        return duties.lastAnswered(ideaNumber)
                .flatMap(last -> reopen(last.id(), at, Origin.IMPORTED))
                .isPresent();
    }

    /**
     * The duty opens once more as contested, with a clock of its own. Safe to repeat: whoever comes second finds it open.
     *
     * @return the second date; empty where there is nothing to open: no answer yet, the second one, history, a clock that runs
     *     already, or an idea to which nothing can be owed any more
     */
    @Transactional
    Optional<Instant> reopen(long dutyId, Instant at) {
        return reopen(dutyId, at, Origin.LIVE);
    }

    private Optional<Instant> reopen(long dutyId, Instant at, Origin told) {
        var seen = duties.find(dutyId).orElseThrow(() -> ProblemException.notFound("duty"));
        // the idea's row first, as everybody does
        standings.markPaused(seen.ideaNumber(), seen.paused());
        var duty = duties.locked(dutyId).orElseThrow();
        if (!duty.contestable()
                || duties.openFor(duty.ideaNumber()).isPresent()
                || !DutyPolicy.keepsWhatIsOwed(service.idea(duty.ideaNumber()))) {
            return Optional.empty();
        }
        duty.contest(at, time.due(at, duty.withinWorkingDays(), duty.areaId()));
        service.standStill(duty, at);
        duties.flush();
        service.mark(duty);
        events.fire(new ResponseEvent.Contested(duty.ideaNumber(), duty.callId(), dutyId, duty.dueAt(), at, told));
        return Optional.of(duty.dueAt());
    }
}
