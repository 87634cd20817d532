package org.betterif.shortlist.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.betterif.account.Actor;
import org.betterif.call.Activity;
import org.betterif.call.CallDirectory;
import org.betterif.innovationcouncil.CouncilDirectory;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.innovationcouncil.JurorRef;
import org.betterif.innovationcouncil.happened.Moment;
import org.betterif.selection.score.Assignment;
import org.betterif.shared.Decision;
import org.betterif.shared.Language;
import org.betterif.shared.Origin;
import org.betterif.shared.http.Revision;
import org.betterif.shared.problem.Problem.FieldError;
import org.betterif.shared.problem.ProblemException;
import org.betterif.shortlist.preparation.Criterion;
import org.betterif.shortlist.preparation.PreparationDirectory;
import org.betterif.shortlist.preparation.Rule;
import org.betterif.shortlist.preparation.Settled;
import org.betterif.shortlist.preparation.ShortlistReason;
import org.jspecify.annotations.Nullable;

/** Each juror scores alone; the clerk closes. */
@ApplicationScoped
class ScoringService {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final CouncilDirectory councils;
    private final CallDirectory calls;
    private final PreparationDirectory preparation;
    private final Bench bench;
    private final Sheets sheets;
    private final OwnSheetsViews views;
    private final Event<ScoringEvent> events;
    private final Clock clock;

    ScoringService(
            CouncilDirectory councils,
            CallDirectory calls,
            PreparationDirectory preparation,
            Bench bench,
            Sheets sheets,
            OwnSheetsViews views,
            Event<ScoringEvent> events,
            Clock clock) {
        this.councils = councils;
        this.calls = calls;
        this.preparation = preparation;
        this.bench = bench;
        this.sheets = sheets;
        this.views = views;
        this.events = events;
        this.clock = clock;
    }

    /** @throws ProblemException 403 for whoever does not sit on this council */
    @Transactional
    OwnSheetsView own(Actor actor, String slug) {
        var council = councils.required(slug);
        var seat = seat(actor, council.id());
        ScoringPolicy.maySeeOwnSheets(actor, seat).require();
        return views.own(actor, bench.papers(council), java.util.Objects.requireNonNull(seat), clock.instant());
    }

    /** @throws ProblemException 412 when the sheet was changed elsewhere meanwhile */
    @Transactional
    OwnSheetsView.Saved save(
            Actor actor, String slug, long idea, @Nullable String ifMatch, ScoringRequests.SaveSheet request) {
        var council = councils.hold(slug);
        var seat = seat(actor, council.id());
        ScoringPolicy.maySeeOwnSheets(actor, seat).require();
        var papers = bench.papers(council);
        if (!papers.nominated().contains(idea)) {
            throw ProblemException.notFound("nominated idea");
        }
        long juror = java.util.Objects.requireNonNull(seat).id();
        ScoringPolicy.mayScore(
                        actor,
                        seat,
                        council,
                        papers.interest(juror, idea),
                        papers.handedIn().contains(juror),
                        clock.instant())
                .require();
        ScoringPolicy.mayJudge(papers.assignedTo(juror, idea)).require();
        requireKnown(papers, request);
        long version = sheets.save(
                council.id(), juror, council.round(), idea, Revision.required(ifMatch), request, clock.instant());
        var sheet =
                new Sheet(juror, council.round(), idea, request.marks(), request.reason(), request.language(), version);
        return new OwnSheetsView.Saved(idea, version, sheet.complete(papers.criteria()));
    }

    private static void requireKnown(Papers papers, ScoringRequests.SaveSheet request) {
        if (request.language() == Language.OTHER) {
            throw ProblemException.invalid("language", ShortlistReason.LANGUAGE_NOT_OFFERED, "One of en, cy.");
        }
        var known = papers.criteria().stream().map(Criterion::id).toList();
        if (!known.containsAll(request.marks().keySet())) {
            throw ProblemException.invalid(
                    "marks", ShortlistReason.UNKNOWN_CRITERION, "A mark for no criterion of this council.");
        }
    }

    /** Says: these are my scores. Twice is once. */
    @Transactional
    void handIn(Actor actor, String slug) {
        var council = councils.hold(slug);
        var seat = seat(actor, council.id());
        ScoringPolicy.mayHandIn(actor, seat, council, clock.instant()).require();
        long juror = java.util.Objects.requireNonNull(seat).id();
        var missing = bench.papers(council).missing(juror);
        if (!missing.isEmpty()) {
            var errors = missing.stream()
                    .map(idea -> new FieldError(
                            "sheets." + idea,
                            ShortlistReason.SHEET_INCOMPLETE.code(),
                            "Needs a mark for each criterion, and a reason."))
                    .toList();
            throw new ProblemException(
                    ShortlistReason.SHEET_INCOMPLETE, "Some ideas are not scored to the end.", null, errors);
        }
        sheets.handIn(juror, council.round(), clock.instant());
    }

    @Transactional
    void takeBack(Actor actor, String slug) {
        var council = councils.hold(slug);
        var seat = seat(actor, council.id());
        ScoringPolicy.mayHandIn(actor, seat, council, clock.instant()).require();
        sheets.takeBack(java.util.Objects.requireNonNull(seat).id(), council.round());
    }

    @Transactional
    void open(Actor actor, String slug) {
        var papers = bench.papers(councils.required(slug));
        mayOpen(actor, papers).require();
        var ready = papers.readiness();
        councils.advance(
                papers.council().id(),
                CouncilStage.SCORING,
                Moment.of(Moment.What.SCORING_OPENED, clock.instant(), ready.ideas(), ready.jurors()));
        if (papers.rule().scorers() != null) {
            draw(papers, papers.rule().scorers());
        }
    }

    Decision mayOpen(Actor actor, Papers papers) {
        var council = papers.council();
        var now = clock.instant();
        return ScoringPolicy.mayOpenScoring(actor, council, papers.readiness(), callSays(council), now);
    }

    private Decision callSays(CouncilRef council) {
        return calls.may(calls.call(council.callId()).orElseThrow(), Activity.SCORE, clock.instant());
    }

    /** @throws ProblemException 400 for a close that is over, 403, 409 when another was faster, 422 */
    @Transactional
    void openAgain(Actor actor, String slug, Instant closesAt) {
        var council = councils.required(slug);
        mayScoreAgain(actor, preparation.settled(council)).require();
        requireToCome(closesAt);
        councils.scoreAgain(council.id(), closesAt, clock.instant());
    }

    Decision mayScoreAgain(Actor actor, Settled settled) {
        var council = settled.council();
        return ScoringPolicy.mayScoreAgain(actor, council, settled.rule().secondRound(), callSays(council));
    }

    /** @throws ProblemException 400, 403, 412 or 422 */
    @Transactional
    void moveSecondClose(Actor actor, String slug, @Nullable String ifMatch, Instant closesAt) {
        ScoringPolicy.mayMoveSecondClose(actor, councils.required(slug)).require();
        requireToCome(closesAt);
        councils.moveSecondClose(slug, ifMatch, closesAt, clock.instant());
    }

    private void requireToCome(Instant closesAt) {
        if (!closesAt.isAfter(clock.instant())) {
            throw ProblemException.invalid(
                    "closesAt", ShortlistReason.CLOSE_IN_THE_PAST, "The round has to be open for a while.");
        }
    }

    /** Who scores what: so many of each idea, loads within one, interests kept, and nobody sure of any given idea. */
    private void draw(Papers papers, int scorers) {
        var jurors = papers.seated();
        var numbers = papers.nominated();
        var fit = new double[jurors.size()][numbers.size()];
        for (int j = 0; j < fit.length; j++) {
            for (int i = 0; i < numbers.size(); i++) {
                fit[j][i] = papers.interest(jurors.get(j).id(), numbers.get(i)) ? Double.NaN : 1;
            }
        }
        long seed = RANDOM.nextLong();
        var drawn = Assignment.draw(fit, scorers, papers.rule().mostPercent() / 100.0, seed);
        var byJuror = new HashMap<Long, List<Long>>();
        jurors.forEach(juror -> byJuror.put(juror.id(), new ArrayList<>()));
        for (int i = 0; i < numbers.size(); i++) {
            long idea = numbers.get(i);
            drawn.assigned().get(i).forEach(j -> byJuror.get(jurors.get(j).id()).add(idea));
        }
        preparation.assign(papers.council().id(), byJuror, new Rule.Drawn(drawn.bound(), drawn.spread(), seed));
    }

    /** Waits for saves that are under way; after it none is accepted. Of two clerks at once one closes, the other gets 409. */
    @Transactional
    void close(Actor actor, String slug) {
        var council = councils.required(slug);
        var progress = bench.papers(council).progress();
        var now = clock.instant();
        ScoringPolicy.mayCloseScoring(actor, council, progress, now).require();
        councils.advance(
                council.id(),
                CouncilStage.DELIBERATING,
                Moment.of(
                        council.stage() == CouncilStage.SCORING_AGAIN
                                ? Moment.What.SECOND_ROUND_CLOSED
                                : Moment.What.SCORING_CLOSED,
                        now,
                        progress.tookPart(),
                        progress.jurors()));
        events.fire(new ScoringEvent.Closed(council.id(), council.callId(), now, Origin.LIVE));
    }

    private @Nullable JurorRef seat(Actor actor, long councilId) {
        return Optional.of(actor).flatMap(who -> councils.seat(who, councilId)).orElse(null);
    }
}
