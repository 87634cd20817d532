package org.betterif.shortlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.Outcome;
import org.betterif.innovationcouncil.CouncilDirectory;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.innovationcouncil.ImportedCouncil;
import org.betterif.innovationcouncil.JurorRef;
import org.betterif.innovationcouncil.Moment;
import org.betterif.shared.Origin;

/** History enters at its own time. */
@ApplicationScoped
class ShortlistImport {

    private final CouncilDirectory councils;
    private final IdeaDirectory ideas;
    private final Criteria criteria;
    private final Rules rules;
    private final Nominations nominations;
    private final Sheets sheets;
    private final Decisions decisions;
    private final Event<ShortlistEvent> events;

    ShortlistImport(
            CouncilDirectory councils,
            IdeaDirectory ideas,
            Criteria criteria,
            Rules rules,
            Nominations nominations,
            Sheets sheets,
            Decisions decisions,
            Event<ShortlistEvent> events) {
        this.councils = councils;
        this.ideas = ideas;
        this.criteria = criteria;
        this.rules = rules;
        this.nominations = nominations;
        this.sheets = sheets;
        this.decisions = decisions;
        this.events = events;
    }

    CouncilRef enter(ImportedCouncil imported, ImportedShortlist shortlist) {
        var council = councils.importCouncil(imported);
        var jurors = councils.jurors(council.id()).stream()
                .filter(juror -> juror.personId() != null)
                .collect(Collectors.toMap(juror -> Objects.requireNonNull(juror.personId()), JurorRef::id));
        if (shortlist.rule() != null) {
            rules.put(council.id(), rule(shortlist.rule()));
        }
        var keys = putCriteria(council.id(), shortlist.criteria());
        nominations.add(council.id(), shortlist.nominated(), shortlist.nominatedAt());
        ideas.markOutcome(shortlist.nominated(), Outcome.NOMINATED);
        events.fire(new ShortlistEvent.Nominated(
                council.id(),
                council.callId(),
                council.slug(),
                shortlist.nominated(),
                shortlist.nominatedAt(),
                Origin.IMPORTED));
        shortlist.scores().forEach(score -> putScore(council.id(), jurors.get(score.personId()), score, keys));
        var handedInAt = imported.scoringClosedAt() == null ? imported.convenedAt() : imported.scoringClosedAt();
        shortlist.handedIn().forEach(person -> sheets.handIn(jurors.get(person), handedInAt));
        decide(council, imported, shortlist, jurors);
        remember(council.id(), imported, shortlist);
        return council;
    }

    private static ShortlistRequests.PutRule rule(ImportedShortlist.Rule imported) {
        var bounds = imported.rooms().stream()
                .map(room -> new ShortlistRequests.NewBound(
                        Rule.Label.valueOf(room.label()), room.value(), room.min(), room.max()))
                .toList();
        return new ShortlistRequests.PutRule(SelectionRule.valueOf(imported.selection()), bounds, null, 100);
    }

    private Map<String, Long> putCriteria(long councilId, List<ImportedShortlist.NewCriterion> imported) {
        var ids = criteria.replace(
                councilId,
                imported.stream()
                        .map(one -> new ShortlistRequests.NewCriterion(
                                one.weight(), one.name(), one.low(), one.middle(), one.high(), one.breaksTies()))
                        .toList());
        var keys = new HashMap<String, Long>();
        for (int i = 0; i < ids.size(); i++) {
            keys.put(imported.get(i).key(), ids.get(i));
        }
        return keys;
    }

    private void putScore(long councilId, long juror, ImportedShortlist.Score score, Map<String, Long> keys) {
        var marks = new HashMap<Long, Integer>();
        score.marks().forEach((key, mark) -> marks.put(Objects.requireNonNull(keys.get(key), key), mark));
        var sheet = new ShortlistRequests.SaveSheet(marks, score.reason(), score.language());
        sheets.save(councilId, juror, score.idea(), 0, sheet, score.at());
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
            ideas.markOutcome(taken, Outcome.SHORTLISTED);
            ideas.markOutcome(notTaken, Outcome.NOT_TAKEN);
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
                shortlist.nominated().size(),
                jurors);
        remember(
                councilId,
                Moment.What.SCORING_CLOSED,
                imported.scoringClosedAt(),
                shortlist.handedIn().size(),
                jurors);
        remember(
                councilId,
                Moment.What.DECIDED,
                imported.decidedAt(),
                shortlist.present().size(),
                jurors);
        if (imported.publishedAt() != null) {
            councils.importMoment(councilId, Moment.of(Moment.What.PUBLISHED, imported.publishedAt()));
        }
    }

    private void remember(
            long councilId, Moment.What what, @org.jspecify.annotations.Nullable Instant at, int some, int ofAll) {
        if (at != null) {
            councils.importMoment(councilId, Moment.of(what, at, some, ofAll));
        }
    }
}
