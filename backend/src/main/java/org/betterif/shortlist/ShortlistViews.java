package org.betterif.shortlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.account.Actor;
import org.betterif.account.PersonDirectory;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.innovationcouncil.JurorRef;
import org.betterif.selection.Fraction;
import org.betterif.shared.Decision;
import org.betterif.shared.May;
import org.jspecify.annotations.Nullable;

/** Puts what a council has before it into the forms in which people read it. Scores only once they are open. */
@ApplicationScoped
class ShortlistViews {

    private final IdeaDirectory ideas;
    private final PersonDirectory people;
    private final Decisions decisions;

    ShortlistViews(IdeaDirectory ideas, PersonDirectory people, Decisions decisions) {
        this.ideas = ideas;
        this.people = people;
        this.decisions = decisions;
    }

    ShortlistView shortlist(Bench.Papers papers) {
        var council = papers.council();
        return new ShortlistView(
                council.slug(),
                council.version(),
                council.stage(),
                council.places(),
                council.quorum(),
                rule(papers),
                papers.criteria(),
                papers.nominated(),
                ideas.cards(papers.nominated()),
                council.stage().scoresOpen() ? table(papers) : null,
                council.stage() == CouncilStage.PUBLISHED ? decision(papers) : null);
    }

    private static ShortlistView.RuleView rule(Bench.Papers papers) {
        var rule = papers.rule();
        var drawn = rule.drawn();
        return new ShortlistView.RuleView(
                rule.selection(),
                rule.bounds(),
                rule.scorers(),
                rule.mostPercent(),
                drawn == null ? null : drawn.reachedBound(),
                drawn == null ? null : drawn.spread(),
                Counting.satisfiable(
                        papers.method(), papers.nominated(), papers.council().places()));
    }

    ShortlistView.DecisionView decision(Bench.Papers papers) {
        var council = papers.council();
        var tally = papers.tally();
        var ranks = new LinkedHashMap<Long, Tally.Row>();
        tally.rows().forEach(row -> ranks.put(row.idea(), row));
        var entries = decisions.of(council.id()).stream()
                .sorted(Comparator.comparing((Decisions.Entry entry) -> !entry.taken())
                        .thenComparing(entry -> rank(ranks.get(entry.idea())))
                        .thenComparing(Decisions.Entry::idea))
                .map(entry -> new ShortlistView.Entry(
                        entry.idea(),
                        ranks.get(entry.idea()).rank(),
                        ranks.get(entry.idea()).chosen(),
                        entry.taken(),
                        entry.reason(),
                        entry.departure()))
                .toList();
        return new ShortlistView.DecisionView(
                council.publishedAt(),
                decisions.present(council.id()).size(),
                entries,
                decisions.minutes(council.id()).orElse(null));
    }

    private static int rank(Tally.Row row) {
        var rank = row.rank();
        return rank == null ? Integer.MAX_VALUE : rank;
    }

    private ShortlistView.Table table(Bench.Papers papers) {
        var tally = papers.tally();
        var numbers = papers.jurors().stream()
                .filter(juror -> juror.number() != null)
                .collect(Collectors.toMap(JurorRef::id, juror -> Objects.requireNonNull(juror.number())));
        var statistics = Statistics.of(papers.criteria(), tally, papers.counted());
        var rows = tally.rows().stream()
                .map(row -> row(papers, row, numbers, statistics))
                .toList();
        return new ShortlistView.Table(
                rows,
                scorers(papers),
                tally.leftOut(),
                tally.setAside(),
                tally.notes(),
                statistics.agreement(),
                tally.rule(),
                tally.steps(),
                tally.others());
    }

    private List<ShortlistView.Scorer> scorers(Bench.Papers papers) {
        var counted = papers.counted().stream().map(Sheet::jurorId).collect(Collectors.toSet());
        var jurors = papers.jurors().stream()
                .filter(juror -> juror.number() != null && counted.contains(juror.id()))
                .toList();
        var names = people.people(jurors.stream()
                .filter(JurorRef::scoresNamed)
                .map(JurorRef::personId)
                .filter(Objects::nonNull)
                .toList());
        return jurors.stream()
                .map(juror -> new ShortlistView.Scorer(
                        Objects.requireNonNull(juror.number()),
                        juror.scoresNamed() && names.containsKey(juror.personId())
                                ? names.get(juror.personId()).name()
                                : null))
                .sorted(Comparator.comparing(ShortlistView.Scorer::number))
                .toList();
    }

    private static ShortlistView.TableRow row(
            Bench.Papers papers, Tally.Row row, Map<Long, Integer> numbers, Statistics statistics) {
        var byCriterion = new TreeMap<Long, Double>();
        row.byCriterion().forEach((criterion, mean) -> byCriterion.put(criterion, rounded(mean)));
        var scores = papers.counted().stream()
                .filter(sheet -> sheet.idea() == row.idea() && numbers.containsKey(sheet.jurorId()))
                .map(sheet -> new ShortlistView.Score(
                        numbers.get(sheet.jurorId()),
                        rounded(row.sheets().get(sheet.jurorId())),
                        new TreeMap<>(sheet.marks()),
                        sheet.reason(),
                        sheet.language()))
                .sorted(Comparator.comparing(ShortlistView.Score::juror))
                .toList();
        var interests = numbers.entrySet().stream()
                .filter(juror -> papers.interest(juror.getKey(), row.idea()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        var own = statistics.of(row.idea());
        return new ShortlistView.TableRow(
                row.idea(),
                row.rank(),
                row.chosen(),
                rounded(row.mean()),
                rounded(row.lowest()),
                rounded(row.highest()),
                row.tie(),
                row.number(),
                own.calibrated(),
                own.from(),
                own.to(),
                own.unstable(),
                byCriterion,
                scores,
                interests);
    }

    private static @Nullable Double rounded(@Nullable Fraction value) {
        return value == null ? null : Math.round(value.toDouble() * 10_000) / 10_000.0;
    }

    ShortlistView.Desk desk(Actor clerk, Bench.Papers papers, Decision call, Instant now) {
        var council = papers.council();
        var progress = papers.seated().stream()
                .map(juror -> new ShortlistView.JurorProgress(
                        juror.id(),
                        papers.toScore(juror.id()) - papers.missing(juror.id()).size(),
                        papers.toScore(juror.id()),
                        papers.handedIn().contains(juror.id())))
                .toList();
        boolean minutes = decisions.minutes(council.id()).isPresent();
        var may = new ShortlistView.Allowed(
                May.of(ShortlistPolicy.mayPrepare(clerk, council)),
                May.of(ShortlistPolicy.mayOpenScoring(clerk, council, papers.readiness(), call, now)),
                May.of(ShortlistPolicy.mayCloseScoring(clerk, council, papers.progress(), now)),
                May.of(ShortlistPolicy.mayDecide(clerk, council)),
                May.of(ShortlistPolicy.mayReconsider(clerk, council)),
                May.of(ShortlistPolicy.mayWriteMinutes(clerk, council)),
                May.of(ShortlistPolicy.mayPublish(clerk, council, minutes)));
        return new ShortlistView.Desk(
                shortlist(papers),
                progress,
                council.stage().scoresOpen() ? decision(papers) : null,
                decisions.present(council.id()),
                may);
    }

    OwnSheetsView own(Actor actor, Bench.Papers papers, JurorRef seat, Instant now) {
        var council = papers.council();
        var cards = ideas.cards(papers.nominated()).stream()
                .collect(Collectors.toMap(IdeaCard::number, Function.identity()));
        boolean handedIn = papers.handedIn().contains(seat.id());
        var sheets = papers.nominated().stream()
                .filter(number -> papers.assignedTo(seat.id(), number) || papers.interest(seat.id(), number))
                .map(number -> ownSheet(actor, papers, seat, number, cards.get(number), handedIn, now))
                .toList();
        return new OwnSheetsView(
                council.slug(),
                council.name(),
                council.stage(),
                council.timetable().scoringOpensAt(),
                council.timetable().scoringClosesAt(),
                papers.criteria(),
                sheets,
                papers.toScore(seat.id()) - papers.missing(seat.id()).size(),
                papers.toScore(seat.id()),
                handedIn,
                May.of(ShortlistPolicy.mayHandIn(actor, seat, council, now)));
    }

    private static OwnSheetsView.OwnSheet ownSheet(
            Actor actor,
            Bench.Papers papers,
            JurorRef seat,
            long number,
            @Nullable IdeaCard card,
            boolean handedIn,
            Instant now) {
        var sheet = papers.sheets().stream()
                .filter(one -> one.jurorId() == seat.id() && one.idea() == number)
                .findFirst()
                .orElse(null);
        boolean interest = papers.interest(seat.id(), number);
        return new OwnSheetsView.OwnSheet(
                number,
                card,
                sheet == null ? Map.of() : new TreeMap<>(sheet.marks()),
                sheet == null ? "" : sheet.reason(),
                sheet == null ? null : sheet.language(),
                sheet == null ? 0 : sheet.version(),
                sheet != null && sheet.complete(papers.criteria()),
                papers.conflicts().getOrDefault(seat.id(), Map.of()).get(number),
                May.of(ShortlistPolicy.mayScore(actor, seat, papers.council(), interest, handedIn, now)));
    }
}
