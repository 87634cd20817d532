package org.betterif.innovationcouncil;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.betterif.account.Actor;
import org.betterif.call.CallDirectory;
import org.betterif.call.Phase;
import org.betterif.idea.IdeaDirectory;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.betterif.shared.http.Revision;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What a clerk does with a council and the seats on it. */
@ApplicationScoped
class CouncilService {

    private final Councils councils;
    private final Jurors jurors;
    private final Interests interests;
    private final Moments moments;
    private final CouncilViews views;
    private final CallDirectory calls;
    private final IdeaDirectory ideas;
    private final Event<CouncilEvent> events;
    private final Clock clock;

    CouncilService(
            Councils councils,
            Jurors jurors,
            Interests interests,
            Moments moments,
            CouncilViews views,
            CallDirectory calls,
            IdeaDirectory ideas,
            Event<CouncilEvent> events,
            Clock clock) {
        this.councils = councils;
        this.jurors = jurors;
        this.interests = interests;
        this.moments = moments;
        this.views = views;
        this.calls = calls;
        this.ideas = ideas;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    List<CouncilView.Card> cards() {
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
        var slug = Slug.of(terms.name().en(), taken -> councils.bySlug(taken).isPresent());
        var council = Council.convene(call.id(), slug, terms, clock.instant());
        councils.persistAndFlush(council);
        moments.add(council.id(), Moment.of(Moment.What.CONVENED, clock.instant()));
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
            moments.add(
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
        moments.add(council.id(), Moment.because(Moment.What.CANCELLED, clock.instant(), reason));
        events.fire(new CouncilEvent.StageReached(
                council.id(), council.callId(), CouncilStage.CANCELLED, clock.instant(), Origin.LIVE));
    }

    @Transactional
    long invite(Actor actor, String slug, CouncilRequests.Invite request, InvitationCode code) {
        var council = councils.requireSlug(slug);
        CouncilPolicy.mayInvite(actor, council.stage()).require();
        requireOneChair(council.id(), request.chair(), 0);
        var juror = Juror.invite(
                council.id(), request.email(), code.digest(), request.seat(), request.chair(), clock.instant());
        if (Boolean.TRUE.equals(request.alternate())) {
            juror.beAlternate();
        }
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

    /** A seat for a volunteer who was drawn or chosen. */
    @Transactional
    long offer(long councilId, long personId, CouncilDirectory.Offer offer) {
        requireOneChair(councilId, offer.chair(), 0);
        var juror = Juror.offer(councilId, personId, offer.seat(), offer.chair(), clock.instant());
        if (offer.alternate()) {
            juror.beAlternate();
        }
        juror.needs(offer.accessNeeds(), offer.expenses());
        jurors.persistAndFlush(juror);
        events.fire(new CouncilEvent.SeatOffered(councilId, juror.id(), personId, clock.instant(), Origin.LIVE));
        return juror.id();
    }

    @Transactional
    void reseat(Actor actor, String slug, long jurorId, CouncilRequests.Seat request) {
        var council = councils.requireSlug(slug);
        CouncilPolicy.mayInvite(actor, council.stage()).require();
        requireOneChair(council.id(), request.chair(), jurorId);
        juror(council, jurorId).reseat(request.seat(), request.chair());
        jurors.flush();
    }

    private void requireOneChair(long councilId, boolean wanted, long except) {
        boolean taken = jurors.of(councilId).stream()
                .anyMatch(juror -> juror.chair()
                        && juror.id() != except
                        && (juror.status() == JurorStatus.INVITED || juror.status() == JurorStatus.SEATED));
        if (wanted && taken) {
            throw new ProblemException(CouncilReason.CHAIR_TAKEN, "This council has a chair already.");
        }
    }

    /** An alternate takes the place of a member who left. */
    @Transactional
    void stepIn(Actor actor, String slug, long jurorId) {
        var council = councils.requireSlug(slug);
        CouncilPolicy.mayInvite(actor, council.stage()).require();
        juror(council, jurorId).stepIn(clock.instant());
        jurors.flush();
        moments.add(council.id(), Moment.of(Moment.What.ALTERNATE_STEPPED_IN, clock.instant()));
    }

    /** Takes an invitation back, or removes a juror; before the close of the scoring their scores then do not count. */
    @Transactional
    void remove(Actor actor, String slug, long jurorId) {
        var council = councils.requireSlug(slug);
        CouncilPolicy.mayRemove(actor, council.stage()).require();
        var juror = juror(council, jurorId);
        boolean sat = juror.status() == JurorStatus.SEATED || juror.status() == JurorStatus.ALTERNATE;
        juror.leave(clock.instant());
        jurors.flush();
        if (sat) {
            moments.add(council.id(), Moment.of(Moment.What.JUROR_LEFT, clock.instant()));
        }
        events.fire(new CouncilEvent.JurorLeft(council.id(), jurorId, clock.instant(), Origin.LIVE));
    }

    @Transactional
    void addInterest(Actor actor, String slug, CouncilRequests.AddInterest request) {
        var council = councils.requireSlug(slug);
        CouncilPolicy.mayAddInterest(actor, council.stage()).require();
        juror(council, request.jurorId());
        requireInCall(
                ideas, council.callId(), "interest.idea", request.interest().idea());
        interests.add(request.jurorId(), request.interest(), true, clock.instant());
        moments.add(council.id(), Moment.of(Moment.What.INTEREST_DECLARED, clock.instant()));
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

    private Juror juror(Council council, long jurorId) {
        return jurors.findByIdOptional(jurorId)
                .filter(juror -> juror.councilId() == council.id())
                .orElseThrow(() -> ProblemException.notFound("juror on this council"));
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
