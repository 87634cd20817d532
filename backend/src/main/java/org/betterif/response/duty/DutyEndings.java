package org.betterif.response.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.betterif.account.Actor;
import org.betterif.idea.standing.StandingDirectory;
import org.betterif.response.ResponseEvent;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.problem.ProblemException;

/** How a duty ends without an answer, always with a public note, and where it goes when its idea does. */
@ApplicationScoped
class DutyEndings {

    private static final LocalisedText WITHDRAWN_NOTE = new LocalisedText(
            "The idea was withdrawn before it was answered.", "Tynnwyd y syniad yn ôl cyn iddo gael ateb.");
    private static final LocalisedText SEALED_NOTE =
            new LocalisedText("This can no longer be shown.", "Ni ellir dangos hwn mwyach.");

    private final Duties duties;
    private final DutyService service;
    private final StandingDirectory standings;
    private final Event<ResponseEvent> events;
    private final Clock clock;

    DutyEndings(
            Duties duties, DutyService service, StandingDirectory standings, Event<ResponseEvent> events, Clock clock) {
        this.duties = duties;
        this.service = service;
        this.standings = standings;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void close(Actor actor, long id, LocalisedText note) {
        var seen = duties.find(id).orElseThrow(() -> ProblemException.notFound("duty"));
        DutyPolicy.mayClose(actor, seen, service.idea(seen.ideaNumber())).require();
        closeOpen(seen.ideaNumber(), note, clock.instant());
    }

    /** The author took the idea back: nothing is owed to nobody, and the note says so. */
    @Transactional
    void ideaWithdrawn(long number, Instant at) {
        closeOpen(number, WITHDRAWN_NOTE, at);
    }

    /** Nothing may be said about it in public any more. */
    @Transactional
    void ideaSealed(long number, Instant at) {
        closeOpen(number, SEALED_NOTE, at);
    }

    /** What was owed to an idea is owed to the one it was closed in favour of, by the same date. */
    @Transactional
    void ideaClosedInFavour(long number, long ofNumber, Instant at) {
        var open = duties.openFor(number);
        if (open.isEmpty()) {
            return;
        }
        var due = open.get().dueAt();
        closeOpen(
                number,
                new LocalisedText(
                        "Its supporters' question goes on with idea " + ofNumber + ", which is owed the answer.",
                        "Mae cwestiwn ei gefnogwyr yn mynd ymlaen gyda syniad " + ofNumber
                                + ", y mae arnom ateb iddo."),
                at);
        if (duties.lastAnswered(ofNumber).isPresent()) {
            return;
        }
        var inherited = due.isBefore(at) ? at : due;
        if (service.start(service.idea(ofNumber), DutyStart.of(Cause.INHERITED, at, inherited))
                .isEmpty()) {
            // it inherited from another before: the earliest date holds
            duties.openFor(ofNumber).ifPresent(known -> service.change(known.id(), found -> found.join(inherited)));
        }
    }

    @Transactional
    void closeOpen(long number, LocalisedText note, Instant at) {
        var open = duties.openFor(number);
        if (open.isEmpty()) {
            return;
        }
        standings.markClosedWithNote(number);
        var duty = duties.locked(open.get().id()).orElseThrow();
        if (!duty.open()) {
            return;
        }
        duty.closeWithNote(note, at.isBefore(duty.startedAt()) ? duty.startedAt() : at);
        duties.flush();
        events.fire(new ResponseEvent.ClosedWithNote(number, duty.callId(), duty.id(), at, duty.origin()));
    }
}
