package org.betterif.innovationcouncil;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.betterif.account.Actor;
import org.betterif.call.CallDirectory;
import org.betterif.call.Phase;
import org.betterif.innovationcouncil.happened.Moment;
import org.betterif.innovationcouncil.happened.MomentDirectory;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.betterif.shared.http.Revision;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What a clerk does with a council. */
@ApplicationScoped
class CouncilService {

    private final Councils councils;
    private final MomentDirectory moments;
    private final CouncilViews views;
    private final CallDirectory calls;
    private final Event<CouncilEvent> events;
    private final Clock clock;

    CouncilService(
            Councils councils,
            MomentDirectory moments,
            CouncilViews views,
            CallDirectory calls,
            Event<CouncilEvent> events,
            Clock clock) {
        this.councils = councils;
        this.moments = moments;
        this.views = views;
        this.calls = calls;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    List<CouncilCard> cards() {
        return views.cards(councils.newestFirst());
    }

    @Transactional
    CouncilView view(String slug) {
        return views.view(councils.requireSlug(slug));
    }

    @Transactional
    DeskView desk(Actor actor, String slug) {
        CouncilPolicy.maySeeDesk(actor).require();
        return views.desk(councils.requireSlug(slug), actor);
    }

    @Transactional
    String slug(long id) {
        return councils.findById(id).slug();
    }

    @Transactional
    long convene(Actor actor, CouncilRequests.Convene request) {
        CouncilPolicy.mayConvene(actor).require();
        var call = calls.call(request.callId())
                .orElseThrow(
                        () -> ProblemException.invalid("callId", CouncilReason.UNKNOWN_CALL, "There is no such call."));
        if (call.phase(Phase.SHORTLIST).isEmpty()) {
            throw new ProblemException(
                    CouncilReason.CALL_WITHOUT_SHORTLIST, "This call's timetable has no phase for a shortlist.");
        }
        var terms = inOrder(request.terms());
        var slug = councils.freeSlug(terms.name().en());
        var council = Council.convene(call.id(), slug, terms, clock.instant());
        councils.persistAndFlush(council);
        moments.note(council.id(), Moment.of(Moment.What.CONVENED, clock.instant()));
        events.fire(new CouncilEvent.Convened(council.id(), call.id(), clock.instant(), Origin.LIVE));
        return council.id();
    }

    @Transactional
    void change(Actor actor, String slug, @Nullable String ifMatch, CouncilRequests.Terms request) {
        var council = edited(slug, ifMatch);
        CouncilPolicy.mayChange(actor, council.stage()).require();
        var before = council.terms().timetable();
        council.change(inOrder(request));
        councils.flush();
        var after = council.terms().timetable();
        if (council.stage() != CouncilStage.CONVENED && !after.equals(before)) {
            moments.note(
                    council.id(),
                    Moment.until(Moment.What.TIMETABLE_CHANGED, clock.instant(), after.scoringClosesAt()));
        }
    }

    @Transactional
    void cancel(Actor actor, String slug, LocalisedText reason) {
        var council = councils.requireSlug(slug);
        CouncilPolicy.mayCancel(actor, council.stage()).require();
        council.cancel(reason, clock.instant());
        councils.flush();
        moments.note(council.id(), Moment.because(Moment.What.CANCELLED, clock.instant(), reason));
        events.fire(new CouncilEvent.StageReached(
                council.id(), council.callId(), CouncilStage.CANCELLED, clock.instant(), Origin.LIVE));
    }

    /** Loaded in the version that the client saw; a lost race is then a conflict at the flush. */
    Council edited(String slug, @Nullable String ifMatch) {
        var council = councils.requireSlug(slug);
        Revision.require(ifMatch, council.version());
        return council;
    }

    /** Raises the version now, so that two who change what belongs to the council cannot both be the first. */
    void touch(Council council) {
        councils.getEntityManager().lock(council, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    private static Council.Terms inOrder(CouncilRequests.Terms request) {
        if (!request.timetable().inOrder()) {
            throw ProblemException.invalid(
                    "timetable",
                    CouncilReason.TIMETABLE_ORDER,
                    "Interests, opening, close, deliberation, decision, publication: in this order.");
        }
        return request.terms();
    }
}
