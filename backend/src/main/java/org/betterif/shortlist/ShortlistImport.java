package org.betterif.shortlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.betterif.idea.standing.Outcome;
import org.betterif.idea.standing.StandingDirectory;
import org.betterif.innovationcouncil.CouncilDirectory;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.innovationcouncil.ImportedCouncil;
import org.betterif.innovationcouncil.JurorRef;
import org.betterif.innovationcouncil.happened.Moment;
import org.betterif.innovationcouncil.happened.MomentDirectory;
import org.betterif.shared.Origin;
import org.betterif.shortlist.preparation.NominationEvent;
import org.betterif.shortlist.preparation.PreparationDirectory;
import org.betterif.shortlist.scoring.ScoringDirectory;
import org.betterif.shortlist.scoring.Sheet;

/** History enters at its own time. */
@ApplicationScoped
class ShortlistImport {

    private final CouncilDirectory councils;
    private final MomentDirectory moments;
    private final StandingDirectory standings;
    private final PreparationDirectory preparation;
    private final ScoringDirectory scoring;
    private final Decisions decisions;
    private final Event<NominationEvent> nominations;
    private final Event<ShortlistEvent> events;

    ShortlistImport(
            CouncilDirectory councils,
            MomentDirectory moments,
            StandingDirectory standings,
            PreparationDirectory preparation,
            ScoringDirectory scoring,
            Decisions decisions,
            Event<NominationEvent> nominations,
            Event<ShortlistEvent> events) {
        this.councils = councils;
        this.moments = moments;
        this.standings = standings;
        this.preparation = preparation;
        this.scoring = scoring;
        this.decisions = decisions;
        this.nominations = nominations;
        this.events = events;
    }

    CouncilRef enter(ImportedCouncil imported, ImportedShortlist shortlist) {
        var council = councils.importCouncil(imported);
        var jurors = councils.jurors(council.id()).stream()
                .filter(juror -> juror.personId() != null)
                .collect(Collectors.toMap(juror -> Objects.requireNonNull(juror.personId()), JurorRef::id));
        var keys = preparation.enter(council.id(), shortlist.prepared());
        var prepared = shortlist.prepared();
        standings.markOutcome(prepared.nominated(), Outcome.NOMINATED);
        nominations.fire(new NominationEvent.Nominated(
                council.id(),
                council.callId(),
                council.slug(),
                prepared.nominated(),
                prepared.nominatedAt(),
                Origin.IMPORTED));
        shortlist.scores().forEach(score -> putScore(council.id(), jurors.get(score.personId()), score, keys));
        var handedInAt = imported.scoringClosedAt() == null ? imported.convenedAt() : imported.scoringClosedAt();
        shortlist.handedIn().forEach(person -> scoring.enterHandedIn(jurors.get(person), Sheet.FIRST, handedInAt));
        var second = imported.second();
        if (second != null && second.closedAt() != null) {
            var again = second.closedAt();
            shortlist.handedIn().forEach(person -> scoring.enterHandedIn(jurors.get(person), Sheet.SECOND, again));
        }
        decide(council, imported, shortlist, jurors);
        remember(council.id(), imported, shortlist);
        return council;
    }

    private void putScore(long councilId, long juror, ImportedShortlist.Score score, Map<String, Long> keys) {
        var marks = new HashMap<Long, Integer>();
        score.marks().forEach((key, mark) -> marks.put(Objects.requireNonNull(keys.get(key), key), mark));
        scoring.enter(
                councilId, juror, score.round(), score.idea(), marks, score.reason(), score.language(), score.at());
    }

    private void decide(
            CouncilRef council, ImportedCouncil imported, ImportedShortlist shortlist, Map<Long, Long> jurors) {
        var entries = shortlist.decisions().stream()
                .map(one -> new Decisions.Entry(one.idea(), one.taken(), one.reason(), one.departure()))
                .toList();
        decisions.replace(council.id(), entries);
        decisions.putPresent(
                council.id(), shortlist.present().stream().map(jurors::get).toList());
        if (shortlist.minutes() != null) {
            var at = imported.publishedAt() == null ? imported.convenedAt() : imported.publishedAt();
            decisions.putMinutes(council.id(), shortlist.minutes(), at);
        }
        if (council.stage() == CouncilStage.PUBLISHED) {
            var taken = DecisionService.numbers(entries, true);
            var notTaken = DecisionService.numbers(entries, false);
            standings.markOutcome(taken, Outcome.SHORTLISTED);
            standings.markOutcome(notTaken, Outcome.NOT_TAKEN);
            events.fire(new ShortlistEvent.Published(
                    council.id(),
                    council.callId(),
                    council.slug(),
                    taken,
                    notTaken,
                    Objects.requireNonNull(imported.publishedAt()),
                    Origin.IMPORTED));
        }
    }

    private void remember(long councilId, ImportedCouncil imported, ImportedShortlist shortlist) {
        int jurors = imported.jurors().size();
        remember(
                councilId,
                Moment.What.SCORING_OPENED,
                imported.scoringOpenedAt(),
                shortlist.prepared().nominated().size(),
                jurors);
        remember(
                councilId,
                Moment.What.SCORING_CLOSED,
                imported.scoringClosedAt(),
                shortlist.handedIn().size(),
                jurors);
        remember(
                councilId,
                Moment.What.SECOND_ROUND_CLOSED,
                imported.second() == null ? null : imported.second().closedAt(),
                shortlist.handedIn().size(),
                jurors);
        remember(
                councilId,
                Moment.What.DECIDED,
                imported.decidedAt(),
                shortlist.present().size(),
                jurors);
        if (imported.publishedAt() != null) {
            moments.note(councilId, Moment.of(Moment.What.PUBLISHED, imported.publishedAt()));
        }
    }

    private void remember(
            long councilId, Moment.What what, @org.jspecify.annotations.Nullable Instant at, int some, int ofAll) {
        if (at != null) {
            moments.note(councilId, Moment.of(what, at, some, ofAll));
        }
    }
}
