package org.betterif.response.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.betterif.account.Actor;
import org.betterif.call.CallDirectory;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaRef;
import org.betterif.idea.standing.StandingDirectory;
import org.betterif.place.PlaceDirectory;
import org.betterif.place.service.ServiceRef;
import org.betterif.response.ResponseEvent;
import org.betterif.response.ResponseReason;
import org.betterif.response.staff.StaffDirectory;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.betterif.shared.problem.CommonReason;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * How a duty begins and moves. The idea's own row is always written first: votes, edits and withdrawals lock it before
 * they come here, so everybody takes the two locks in one order. How it ends is in {@link DutyEndings}.
 */
@ApplicationScoped
class DutyService {

    private final Duties duties;
    private final StaffDirectory staff;
    private final DutyClock time;
    private final IdeaDirectory ideas;
    private final StandingDirectory standings;
    private final CallDirectory calls;
    private final PlaceDirectory place;
    private final Event<ResponseEvent> events;
    private final Clock clock;

    DutyService(
            Duties duties,
            StaffDirectory staff,
            DutyClock time,
            IdeaDirectory ideas,
            StandingDirectory standings,
            CallDirectory calls,
            PlaceDirectory place,
            Event<ResponseEvent> events,
            Clock clock) {
        this.duties = duties;
        this.staff = staff;
        this.time = time;
        this.ideas = ideas;
        this.standings = standings;
        this.calls = calls;
        this.place = place;
        this.events = events;
        this.clock = clock;
    }

    /** A moderator's or councillor's decision. */
    @Transactional
    long decide(Actor actor, long number, LocalisedText reason) {
        var idea = idea(number);
        DutyPolicy.mayStart(actor, idea, duties.openFor(number).isPresent()).require();
        var start = new DutyStart(Cause.DECISION, null, clock.instant(), null, actor.personId(), reason, Origin.LIVE);
        return start(idea, start)
                .map(Duty::id)
                .orElseThrow(() -> new ProblemException(ResponseReason.ALREADY_OWED, "This was decided before."));
    }

    /** The duty that began or was joined; empty when the cause arose before, or comes after something else it gives way to. */
    @Transactional
    Optional<Duty> start(IdeaRef idea, DutyStart start) {
        if (givesWay(idea, start)) {
            return Optional.empty();
        }
        int within = within(idea, start);
        var due = start.due() != null ? start.due() : time.due(start.at(), within, idea.areaId());
        standings.markOwed(idea.number(), start.at(), due);
        if (!duties.claimCause(idea.number(), start, due)) {
            // two at the same moment: the other one's duty stands
            mark(duties.openFor(idea.number()).orElseThrow(DutyService::lostRace));
            return Optional.empty();
        }
        var open = duties.openForLocked(idea.number());
        open.ifPresent(duty -> duty.join(due));
        var duty = open.orElseGet(() -> begin(idea, start, due, within));
        duties.tieCauses(idea.number(), duty.id());
        duties.flush();
        mark(duty);
        if (start.threshold() != null) {
            standings.markReached(idea.number(), start.threshold().supporters());
        }
        events.fire(new ResponseEvent.DutyStarted(
                idea.number(),
                idea.callId(),
                duty.id(),
                start.cause(),
                start.consequence(),
                due,
                open.isPresent(),
                duty.dueAt(),
                start.at(),
                start.origin()));
        return Optional.of(duty);
    }

    /** It arose before, or comes after something else. */
    boolean givesWay(IdeaRef idea, DutyStart start) {
        return (start.cause().onlyWhereNothingElseIs() && (idea.imported() || duties.anyFor(idea.number())))
                || duties.caused(idea.number(), start);
    }

    /** Whether its date needs no year whose bank holidays are not known. */
    boolean dateKnown(IdeaRef idea, DutyStart start) {
        return start.due() != null
                || time.dueIfKnown(start.at(), within(idea, start), idea.areaId())
                        .isPresent();
    }

    private int within(IdeaRef idea, DutyStart start) {
        return start.within(calls.call(idea.callId()).orElseThrow().rules().answerWithinWorkingDays());
    }

    private Duty begin(IdeaRef idea, DutyStart start, Instant due, int within) {
        var duty = Duty.begin(idea, start.at(), due, within, start.origin());
        var services = services(idea);
        staff.accountable(services).ifPresent(duty::assign);
        duties.add(duty, services);
        standStill(duty, start.at());
        return duty;
    }

    /** A clock that starts inside a pre-election period: its date is counted from the end of that already. */
    void standStill(Duty duty, Instant from) {
        time.running(duty.areaId(), from).ifPresent(period -> {
            duties.claimPause(duty.id(), period.id(), from, period.to());
            if (period.running(clock.instant())) {
                duty.pause(from, duty.dueAt());
            }
        });
    }

    /** Every service that it concerns, the council's own before partner bodies. */
    private List<Long> services(IdeaRef idea) {
        return place.servicesFor(idea.topicId(), idea.areaId()).stream()
                .sorted(Comparator.comparing(ServiceRef::partner))
                .map(ServiceRef::id)
                .toList();
    }

    /** Locks, lets the change happen, and tells the card. */
    @Transactional
    Duty change(long id, Consumer<Duty> verb) {
        var seen = duties.find(id).orElseThrow(() -> ProblemException.notFound("duty"));
        standings.markPaused(seen.ideaNumber(), seen.paused());
        var duty = duties.locked(id).orElseThrow();
        verb.accept(duty);
        duties.flush();
        if (duty.open()) {
            mark(duty);
        }
        return duty;
    }

    @Transactional
    void extend(Actor actor, long id, int workingDays, LocalisedText reason) {
        var now = clock.instant();
        var duty = change(id, found -> {
            DutyPolicy.mayExtend(actor, found, now).require();
            if (workingDays > found.withinWorkingDays()) {
                throw new ProblemException(
                        ResponseReason.EXTENSION_TOO_LONG,
                        "At most the " + found.withinWorkingDays() + " working days that it had.");
            }
            found.extend(time.plus(found.dueAt(), workingDays), reason, actor.personId(), now);
        });
        events.fire(new ResponseEvent.Extended(duty.ideaNumber(), duty.callId(), id, duty.dueAt(), now, duty.origin()));
    }

    @Transactional
    void explainDelay(Actor actor, long id, LocalisedText note) {
        change(id, duty -> {
            DutyPolicy.mayExplainDelay(actor, duty, clock.instant()).require();
            duty.explainDelay(note);
        });
    }

    @Transactional
    void assign(Actor actor, long id, @Nullable Long personId, Set<Long> serviceIds) {
        change(id, duty -> {
            DutyPolicy.mayAssign(actor, duty).require();
            duty.assign(personId);
            duties.setServices(id, serviceIds);
        });
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void assignOneOfMany(
            Actor actor, long id, boolean keepPerson, @Nullable Long personId, @Nullable Set<Long> serviceIds) {
        change(id, duty -> {
            DutyPolicy.mayAssign(actor, duty).require();
            if (!keepPerson) {
                duty.assign(personId);
            }
            if (serviceIds != null) {
                duties.setServices(id, serviceIds);
            }
        });
    }

    /** What the idea's card shows. */
    void mark(Duty duty) {
        if (duty.round() == 1) {
            standings.markOwed(duty.ideaNumber(), duty.startedAt(), duty.dueAt());
        } else {
            standings.markContested(duty.ideaNumber(), duty.clockStartedAt(), duty.dueAt());
        }
        standings.markPaused(duty.ideaNumber(), duty.paused());
    }

    IdeaRef idea(long number) {
        return ideas.idea(number).orElseThrow(() -> ProblemException.notFound("idea"));
    }

    private static ProblemException lostRace() {
        return new ProblemException(CommonReason.CHANGED_MEANWHILE, "Somebody else decided at the same moment.");
    }
}
