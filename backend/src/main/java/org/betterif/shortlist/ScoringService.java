package org.betterif.shortlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.betterif.account.Actor;
import org.betterif.innovationcouncil.CouncilDirectory;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.innovationcouncil.JurorRef;
import org.betterif.innovationcouncil.Moment;
import org.betterif.shared.Language;
import org.betterif.shared.Origin;
import org.betterif.shared.http.Revision;
import org.betterif.shared.problem.Problem.FieldError;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Each juror scores alone; the clerk closes. */
@ApplicationScoped
class ScoringService {

    private final CouncilDirectory councils;
    private final Bench bench;
    private final Sheets sheets;
    private final ShortlistViews views;
    private final Event<ShortlistEvent> events;
    private final Clock clock;

    ScoringService(
            CouncilDirectory councils,
            Bench bench,
            Sheets sheets,
            ShortlistViews views,
            Event<ShortlistEvent> events,
            Clock clock) {
        this.councils = councils;
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
        ShortlistPolicy.maySeeOwnSheets(actor, seat).require();
        return views.own(actor, bench.papers(council), java.util.Objects.requireNonNull(seat), clock.instant());
    }

    /** @throws ProblemException 412 when the sheet was changed elsewhere meanwhile */
    @Transactional
    OwnSheetsView.Saved save(
            Actor actor, String slug, long idea, @Nullable String ifMatch, ShortlistRequests.SaveSheet request) {
        var council = councils.hold(slug);
        var seat = seat(actor, council.id());
        ShortlistPolicy.maySeeOwnSheets(actor, seat).require();
        var papers = bench.papers(council);
        if (!papers.nominated().contains(idea)) {
            throw ProblemException.notFound("nominated idea");
        }
        long juror = java.util.Objects.requireNonNull(seat).id();
        ShortlistPolicy.mayScore(
                        actor,
                        seat,
                        council,
                        papers.interest(juror, idea),
                        papers.handedIn().contains(juror),
                        clock.instant())
                .require();
        ShortlistPolicy.mayJudge(papers.assignedTo(juror, idea)).require();
        requireKnown(papers, request);
        long version = sheets.save(council.id(), juror, idea, Revision.required(ifMatch), request, clock.instant());
        var sheet = new Sheet(juror, idea, request.marks(), request.reason(), request.language(), version);
        return new OwnSheetsView.Saved(idea, version, sheet.complete(papers.criteria()));
    }

    private static void requireKnown(Bench.Papers papers, ShortlistRequests.SaveSheet request) {
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
        ShortlistPolicy.mayHandIn(actor, seat, council, clock.instant()).require();
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
        sheets.handIn(juror, clock.instant());
    }

    @Transactional
    void takeBack(Actor actor, String slug) {
        var council = councils.hold(slug);
        var seat = seat(actor, council.id());
        ShortlistPolicy.mayHandIn(actor, seat, council, clock.instant()).require();
        sheets.takeBack(java.util.Objects.requireNonNull(seat).id());
    }

    /** Waits for saves that are under way; after it none is accepted. Of two clerks at once one closes, the other gets 409. */
    @Transactional
    void close(Actor actor, String slug) {
        var council = councils.required(slug);
        var progress = bench.papers(council).progress();
        var now = clock.instant();
        ShortlistPolicy.mayCloseScoring(actor, council, progress, now).require();
        councils.advance(
                council.id(),
                CouncilStage.DELIBERATING,
                Moment.of(Moment.What.SCORING_CLOSED, now, progress.tookPart(), progress.jurors()));
        events.fire(new ShortlistEvent.ScoringClosed(council.id(), council.callId(), now, Origin.LIVE));
    }

    private @Nullable JurorRef seat(Actor actor, long councilId) {
        return Optional.of(actor).flatMap(who -> councils.seat(who, councilId)).orElse(null);
    }
}
