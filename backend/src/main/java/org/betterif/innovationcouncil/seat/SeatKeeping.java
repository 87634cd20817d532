package org.betterif.innovationcouncil.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.betterif.account.Actor;
import org.betterif.idea.IdeaDirectory;
import org.betterif.innovationcouncil.CouncilDirectory;
import org.betterif.innovationcouncil.CouncilEvent;
import org.betterif.innovationcouncil.CouncilReason;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.innovationcouncil.JurorStatus;
import org.betterif.innovationcouncil.happened.Moment;
import org.betterif.innovationcouncil.happened.MomentDirectory;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.betterif.shared.http.Revision;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What a clerk does with the seats of a council. Whoever changes seats holds the council alone. */
@ApplicationScoped
class SeatKeeping {

    private final CouncilDirectory councils;
    private final MomentDirectory moments;
    private final Jurors jurors;
    private final Interests interests;
    private final SeatDirectory seats;
    private final SeatViews views;
    private final IdeaDirectory ideas;
    private final Event<CouncilEvent> events;
    private final Clock clock;

    SeatKeeping(
            CouncilDirectory councils,
            MomentDirectory moments,
            Jurors jurors,
            Interests interests,
            SeatDirectory seats,
            SeatViews views,
            IdeaDirectory ideas,
            Event<CouncilEvent> events,
            Clock clock) {
        this.councils = councils;
        this.moments = moments;
        this.jurors = jurors;
        this.interests = interests;
        this.seats = seats;
        this.views = views;
        this.ideas = ideas;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    SeatsView seats(Actor actor, String slug) {
        SeatPolicy.maySeeSeats(actor).require();
        return views.seats(councils.required(slug), actor);
    }

    @Transactional
    long invite(Actor actor, String slug, SeatRequests.Invite request, InvitationCode code) {
        var council = councils.holdAlone(slug);
        SeatPolicy.mayInvite(actor, council.stage()).require();
        boolean alternate = Boolean.TRUE.equals(request.alternate());
        seats.requireFreeChair(council.id(), request.chair(), alternate);
        var juror = Juror.invite(
                council.id(), request.email(), code.digest(), request.seat(), request.chair(), clock.instant());
        seats.place(juror, alternate);
        jurors.persistAndFlush(juror);
        events.fire(new CouncilEvent.JurorInvited(
                council.id(),
                juror.id(),
                request.email(),
                code.code(),
                actor.language(),
                clock.instant(),
                Origin.LIVE));
        return juror.id();
    }

    /**
     * The words of a seat, and whether its member chairs. Who chaired before then does not any more.
     *
     * @throws ProblemException 403, 404, 409, 412, 422 or 428
     */
    @Transactional
    void reseat(Actor actor, String slug, long jurorId, @Nullable String ifMatch, SeatRequests.Seat request) {
        var council = councils.holdAlone(slug);
        var juror = jurors.required(council.id(), jurorId);
        Revision.require(ifMatch, juror.version());
        SeatPolicy.mayReword(actor, juror.ref(), council.stage()).require();
        if (!request.seat().equals(juror.ref().seat())) {
            juror.reword(request.seat());
            if (juror.status() != JurorStatus.INVITED) {
                note(council, Moment.because(Moment.What.SEAT_REWORDED, clock.instant(), request.seat()));
            }
        }
        if (request.chair() != juror.chair()) {
            SeatPolicy.mayChair(actor, juror.ref(), council.stage()).require();
            handOver(council, juror, request.chair());
        }
        jurors.flush();
    }

    private void handOver(CouncilRef council, Juror juror, boolean chairs) {
        var now = clock.instant();
        jurors.of(council.id()).stream().filter(Juror::chair).forEach(before -> before.chair(false));
        juror.chair(chairs);
        note(council, Moment.of(chairs ? Moment.What.CHAIR_CHANGED : Moment.What.CHAIR_EMPTY, now));
        if (chairs && juror.status() == JurorStatus.SEATED) {
            events.fire(new CouncilEvent.ChairChanged(council.id(), juror.id(), person(juror), now, Origin.LIVE));
        }
    }

    /**
     * An alternate takes a seat that has fallen free: whoever has stood ready longest, or another with a reason that
     * everybody reads.
     *
     * @throws ProblemException 400 without a reason that is needed, 403, 404, 409 or 422
     */
    @Transactional
    void stepIn(Actor actor, String slug, long jurorId, SeatRequests.StepIn request) {
        var council = councils.holdAlone(slug);
        var juror = jurors.required(council.id(), jurorId);
        var turns = Turns.of(jurors.of(council.id()).stream().map(Juror::ref).toList());
        SeatPolicy.mayStepIn(actor, juror.ref(), council.stage(), turns).require();
        if (!turns.isFree(request.seat())) {
            throw new ProblemException(CouncilReason.NO_SEAT_FREE, "This seat has not fallen free, or not any more.");
        }
        if (!turns.isNext(jurorId) && request.reason() == null) {
            throw ProblemException.invalid(
                    "reason", CouncilReason.WHY_NEEDED, "Somebody else has stood ready longer; say why not they.");
        }
        var now = clock.instant();
        juror.stepIn(request.seat(), now);
        jurors.flush();
        note(council, because(Moment.What.ALTERNATE_STEPPED_IN, request.reason()));
        events.fire(new CouncilEvent.AlternateSteppedIn(council.id(), juror.id(), person(juror), now, Origin.LIVE));
    }

    /**
     * Takes an invitation back, or removes a juror with a reason that everybody reads; before the close of the scoring their
     * scores then do not count.
     *
     * @throws ProblemException 400 without a reason that is needed, 403, 404 or 409
     */
    @Transactional
    void remove(Actor actor, String slug, long jurorId, SeatRequests.Removal request) {
        var council = councils.holdAlone(slug);
        var juror = jurors.required(council.id(), jurorId);
        SeatPolicy.mayRemove(actor, juror.ref(), council.stage()).require();
        var now = clock.instant();
        if (juror.status() == JurorStatus.INVITED) {
            juror.leave(Leaving.TAKEN_BACK, now);
            jurors.flush();
            events.fire(new CouncilEvent.JurorLeft(council.id(), jurorId, false, now, Origin.LIVE));
            return;
        }
        if (request.reason() == null) {
            throw ProblemException.invalid("reason", CouncilReason.WHY_NEEDED, "Everybody reads why.");
        }
        juror.remove(request.reason(), now);
        jurors.flush();
        note(council, because(Moment.What.JUROR_REMOVED, request.reason()));
        events.fire(new CouncilEvent.JurorRemoved(
                council.id(), jurorId, person(juror), request.reason(), now, Origin.LIVE));
    }

    @Transactional
    void addInterest(Actor actor, String slug, SeatRequests.AddInterest request) {
        var council = councils.required(slug);
        SeatPolicy.mayAddInterest(actor, council.stage()).require();
        jurors.required(council.id(), request.jurorId());
        SeatService.requireInCall(
                ideas, council.callId(), "interest.idea", request.interest().idea());
        interests.add(request.jurorId(), request.interest(), true, clock.instant());
        note(council, Moment.of(Moment.What.INTEREST_DECLARED, clock.instant()));
    }

    private void note(CouncilRef council, Moment moment) {
        moments.note(council.id(), moment);
    }

    private Moment because(Moment.What what, @Nullable LocalisedText reason) {
        return reason == null ? Moment.of(what, clock.instant()) : Moment.because(what, clock.instant(), reason);
    }

    private static @Nullable Long person(Juror juror) {
        return juror.personId();
    }
}
