package org.betterif.innovationcouncil.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.betterif.account.Actor;
import org.betterif.idea.IdeaDirectory;
import org.betterif.innovationcouncil.CouncilCard;
import org.betterif.innovationcouncil.CouncilDirectory;
import org.betterif.innovationcouncil.CouncilEvent;
import org.betterif.innovationcouncil.CouncilReason;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.innovationcouncil.happened.Moment;
import org.betterif.innovationcouncil.happened.MomentDirectory;
import org.betterif.shared.Origin;
import org.betterif.shared.problem.ProblemException;
import org.betterif.shared.text.WrittenText;
import org.jspecify.annotations.Nullable;

/** What a juror does with the own seat. */
@ApplicationScoped
class SeatService {

    private final CouncilDirectory councils;
    private final MomentDirectory moments;
    private final Jurors jurors;
    private final Interests interests;
    private final SeatViews views;
    private final IdeaDirectory ideas;
    private final Event<CouncilEvent> events;
    private final Clock clock;

    SeatService(
            CouncilDirectory councils,
            MomentDirectory moments,
            Jurors jurors,
            Interests interests,
            SeatViews views,
            IdeaDirectory ideas,
            Event<CouncilEvent> events,
            Clock clock) {
        this.councils = councils;
        this.moments = moments;
        this.jurors = jurors;
        this.interests = interests;
        this.views = views;
        this.ideas = ideas;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    List<SeatView> own(Actor actor) {
        SeatPolicy.maySeeOwnSeats(actor).require();
        return jurors.ofPerson(actor.personId()).stream()
                .map(juror -> views.own(juror, council(juror), actor))
                .toList();
    }

    /** @throws ProblemException 404, also for somebody else's seat */
    @Transactional
    SeatView own(Actor actor, String slug) {
        SeatPolicy.maySeeOwnSeats(actor).require();
        var council = councils.required(slug);
        return views.own(seat(actor, council), council, actor);
    }

    /** What an invitation is to, for whoever holds its code. */
    @Transactional
    CouncilCard invitation(InvitationCode code) {
        return councils.card(council(invited(code)));
    }

    @Transactional
    String take(Actor actor, InvitationCode code) {
        var juror = invited(code);
        var council = council(juror);
        SeatPolicy.mayTakeSeat(actor, council.stage()).require();
        sit(actor, council, juror);
        return council.slug();
    }

    private void sit(Actor actor, CouncilRef council, Juror juror) {
        if (jurors.has(actor.personId(), council.id())) {
            throw new ProblemException(CouncilReason.ALREADY_SEATED, "You sit on this council already.");
        }
        juror.take(actor.personId(), clock.instant());
        jurors.flush();
        moments.note(council.id(), Moment.of(Moment.What.JUROR_SEATED, clock.instant()));
        events.fire(
                new CouncilEvent.JurorSeated(council.id(), juror.id(), actor.personId(), clock.instant(), Origin.LIVE));
    }

    /** A volunteer takes the seat that was drawn for them or offered to them. */
    @Transactional
    void accept(Actor actor, String slug) {
        var council = councils.required(slug);
        var juror = seat(actor, council);
        SeatPolicy.mayTakeSeat(actor, council.stage()).require();
        sit(actor, council, juror);
    }

    @Transactional
    void refuse(Actor actor, String slug) {
        var council = councils.required(slug);
        var juror = seat(actor, council);
        SeatPolicy.maySettleSeat(actor, juror.ref()).require();
        juror.decline();
        jurors.flush();
        moments.note(council.id(), Moment.of(Moment.What.SEAT_DECLINED, clock.instant()));
    }

    @Transactional
    void decline(InvitationCode code) {
        invited(code).decline();
        jurors.flush();
    }

    @Transactional
    void settle(Actor actor, String slug, SeatRequests.OwnSeat request) {
        var council = councils.required(slug);
        var juror = seat(actor, council);
        SeatPolicy.maySettleSeat(actor, juror.ref()).require();
        juror.consent(request.named(), request.scoresNamed());
        juror.needs(said(request.accessNeeds(), juror.accessNeeds()), said(request.expenses(), juror.expenses()));
        if (request.onboarded()) {
            juror.onboard(clock.instant());
        }
        jurors.flush();
    }

    private static String said(@Nullable String now, String before) {
        return now == null ? before : WrittenText.cleaned(now);
    }

    @Transactional
    void declare(Actor actor, String slug, SeatRequests.Interests request) {
        var council = councils.required(slug);
        var juror = seat(actor, council);
        SeatPolicy.mayDeclare(actor, juror.ref(), council.stage()).require();
        for (int i = 0; i < request.interests().size(); i++) {
            var idea = request.interests().get(i).idea();
            requireInCall(ideas, council.callId(), "interests[" + i + "].idea", idea);
        }
        interests.replaceOwn(juror.id(), request.interests(), clock.instant());
        if (!request.interests().isEmpty()) {
            moments.note(council.id(), Moment.of(Moment.What.INTEREST_DECLARED, clock.instant()));
        }
    }

    @Transactional
    void stepDown(Actor actor, String slug) {
        var council = councils.required(slug);
        var juror = seat(actor, council);
        SeatPolicy.mayStepDown(actor, juror.ref(), council.stage()).require();
        juror.leave(Leaving.STEPPED_DOWN, clock.instant());
        jurors.flush();
        moments.note(council.id(), Moment.of(Moment.What.JUROR_LEFT, clock.instant()));
        events.fire(new CouncilEvent.JurorLeft(council.id(), juror.id(), true, clock.instant(), Origin.LIVE));
    }

    private Juror seat(Actor actor, CouncilRef council) {
        return jurors.ofPerson(actor.personId()).stream()
                .filter(juror -> juror.councilId() == council.id())
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("seat of yours on this council"));
    }

    private CouncilRef council(Juror juror) {
        return councils.council(juror.councilId()).orElseThrow();
    }

    static void requireInCall(IdeaDirectory ideas, long callId, String field, @Nullable Long number) {
        boolean there = number == null
                || Optional.of(number)
                        .flatMap(ideas::idea)
                        .filter(idea -> idea.callId() == callId)
                        .isPresent();
        if (!there) {
            throw ProblemException.invalid(field, CouncilReason.IDEA_NOT_IN_CALL, "No idea of this council's call.");
        }
    }

    private Juror invited(InvitationCode code) {
        return jurors.byCode(code.digest())
                .orElseThrow(() -> new ProblemException(
                        CouncilReason.INVITATION_USED, "This invitation was used, or taken back, or never given."));
    }
}
