package org.betterif.innovationcouncil;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.betterif.account.Actor;
import org.betterif.innovationcouncil.happened.Moment;
import org.betterif.innovationcouncil.happened.MomentDirectory;
import org.betterif.shared.Origin;
import org.betterif.shared.http.Revision;
import org.betterif.shared.problem.ProblemException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What other features may ask about councils, and tell. Who may do it is decided by the feature that asks. */
@ApplicationScoped
public class CouncilDirectory {

    private final Councils councils;
    private final CouncilService service;
    private final SeatingDirectory seating;
    private final CouncilViews views;
    private final MomentDirectory moments;
    private final CouncilImport imports;
    private final Event<CouncilEvent> events;
    private final Jdbi jdbi;

    CouncilDirectory(
            Councils councils,
            CouncilService service,
            SeatingDirectory seating,
            CouncilViews views,
            MomentDirectory moments,
            CouncilImport imports,
            Event<CouncilEvent> events,
            Jdbi jdbi) {
        this.councils = councils;
        this.service = service;
        this.seating = seating;
        this.views = views;
        this.moments = moments;
        this.imports = imports;
        this.events = events;
        this.jdbi = jdbi;
    }

    /** @throws ProblemException 404 */
    @Transactional
    public CouncilRef required(String slug) {
        return councils.requireSlug(slug).ref();
    }

    @Transactional
    public Optional<CouncilRef> council(long id) {
        return councils.findByIdOptional(id).map(Council::ref);
    }

    /** The newest first. */
    @Transactional
    public List<CouncilRef> councils() {
        return councils.newestFirst().stream().map(Council::ref).toList();
    }

    /** As it stands in a list. */
    @Transactional
    public CouncilCard card(CouncilRef council) {
        return views.cards(List.of(councils.findById(council.id()))).getFirst();
    }

    /** All seats, also those given up. */
    @Transactional
    public List<JurorRef> jurors(long councilId) {
        return seating.of(councilId);
    }

    @Transactional
    public Optional<JurorRef> seat(Actor actor, long councilId) {
        return actor.signedIn() ? seating.of(actor.personId(), councilId) : Optional.empty();
    }

    /** All seats somebody has or had, for their own copy of what is kept. */
    @Transactional
    public List<JurorRef> seatsOf(long personId) {
        return seating.ofPerson(personId);
    }

    /** Whether the actor sits on the council now. */
    @Transactional
    public boolean juror(Actor actor, long councilId) {
        return seat(actor, councilId).isPresent();
    }

    /** By juror, the ideas they declared an interest in (or the clerk did for them), with its kind. */
    @Transactional
    public Map<Long, Map<Long, InterestKind>> conflicts(long councilId) {
        return seating.conflicts(councilId);
    }

    /**
     * Holds the council at its stage until this transaction ends, so that nothing is scored once the scoring has closed.
     * Those who hold do not wait for each other.
     *
     * @throws ProblemException 404
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public CouncilRef hold(String slug) {
        jdbi.withHandle(handle -> handle.createQuery("select id from innovation_council where slug = :slug for share")
                .bind("slug", slug)
                .mapTo(Long.class)
                .findOne());
        return councils.requireSlug(slug).ref();
    }

    /**
     * The same, and alone: for changes of who sits, so that two at once do not take one seat.
     *
     * @throws ProblemException 404
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public CouncilRef holdAlone(String slug) {
        jdbi.withHandle(
                handle -> handle.createQuery("select id from innovation_council where slug = :slug for no key update")
                        .bind("slug", slug)
                        .mapTo(Long.class)
                        .findOne());
        return councils.requireSlug(slug).ref();
    }

    /**
     * For a change to something that belongs to the council: raises its version.
     *
     * @throws ProblemException 404, 412 or 428 by {@code If-Match}; a lost race is 409
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public CouncilRef edited(String slug, @Nullable String ifMatch) {
        var council = councils.requireSlug(slug);
        Revision.require(ifMatch, council.version());
        service.touch(council);
        return council.ref();
    }

    /**
     * The next stage, and its entry in what happened. When the scoring closes, jurors' numbers are drawn.
     *
     * @throws ProblemException 409 when somebody else was faster or the stage does not lead there
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public CouncilRef advance(long councilId, CouncilStage to, Moment moment) {
        var council = councils.findById(councilId);
        council.become(to, moment.at());
        councils.flush();
        if (to == CouncilStage.DELIBERATING) {
            seating.drawNumbers(councilId);
        }
        moments.note(councilId, moment);
        events.fire(new CouncilEvent.StageReached(councilId, council.callId(), to, moment.at(), Origin.LIVE));
        return council.ref();
    }

    /** A second round of scores. */
    @Transactional(Transactional.TxType.MANDATORY)
    public CouncilRef scoreAgain(long councilId, Instant closesAt, Instant at) {
        var council = councils.findById(councilId);
        council.scoreAgain(closesAt, at);
        councils.flush();
        moments.note(councilId, Moment.until(Moment.What.SECOND_ROUND_OPENED, at, closesAt));
        events.fire(new CouncilEvent.StageReached(
                councilId, council.callId(), CouncilStage.SCORING_AGAIN, at, Origin.LIVE));
        return council.ref();
    }

    /**
     * A later close of the second round.
     *
     * @throws ProblemException 404, 412, 422 or 428
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void moveSecondClose(String slug, @Nullable String ifMatch, Instant closesAt, Instant at) {
        var council = service.edited(slug, ifMatch);
        council.moveSecondClose(closesAt);
        councils.flush();
        moments.note(council.id(), Moment.until(Moment.What.TIMETABLE_CHANGED, at, closesAt));
    }

    /** A council as it was or is at its stage, without anything that {@code shortlist} keeps: ask that to import. */
    @Transactional
    public CouncilRef importCouncil(ImportedCouncil imported) {
        var council = imports.enter(imported);
        if (council.stage().scoresOpen()) {
            seating.drawNumbers(council.id());
        }
        return council.ref();
    }
}
