package org.betterif.shortlist.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.betterif.account.PersonDirectory;
import org.betterif.innovationcouncil.JurorRef;
import org.betterif.selection.Fraction;
import org.betterif.shortlist.scoring.Papers;
import org.betterif.shortlist.scoring.Sheet;
import org.jspecify.annotations.Nullable;

/** Puts scores into the form in which everybody reads them, under jurors' numbers. */
@ApplicationScoped
class TableViews {

    private final PersonDirectory people;

    TableViews(PersonDirectory people) {
        this.people = people;
    }

    TableView table(Papers papers, int round) {
        var tally = ResultDirectory.tally(papers, round);
        var counted = papers.counted(round);
        var numbers = papers.jurors().stream()
                .filter(juror -> juror.number() != null)
                .collect(Collectors.toMap(JurorRef::id, juror -> Objects.requireNonNull(juror.number())));
        var statistics = Statistics.of(papers.criteria(), tally, counted);
        var rows = tally.rows().stream()
                .map(row -> row(papers, round, counted, row, numbers, statistics))
                .toList();
        return new TableView(
                round,
                rows,
                scorers(papers, counted),
                tally.leftOut(),
                tally.setAside(),
                tally.notes(),
                statistics.agreement(),
                tally.rule(),
                tally.steps(),
                tally.others());
    }

    private List<TableView.Scorer> scorers(Papers papers, List<Sheet> sheets) {
        var counted = sheets.stream().map(Sheet::jurorId).collect(Collectors.toSet());
        var jurors = papers.jurors().stream()
                .filter(juror -> juror.number() != null && counted.contains(juror.id()))
                .toList();
        var names = people.people(jurors.stream()
                .filter(JurorRef::scoresNamed)
                .map(JurorRef::personId)
                .filter(Objects::nonNull)
                .toList());
        return jurors.stream()
                .map(juror -> new TableView.Scorer(
                        Objects.requireNonNull(juror.number()),
                        juror.scoresNamed() && names.containsKey(juror.personId())
                                ? names.get(juror.personId()).name()
                                : null))
                .sorted(Comparator.comparing(TableView.Scorer::number))
                .toList();
    }

    private static TableView.TableRow row(
            Papers papers,
            int round,
            List<Sheet> counted,
            Tally.Row row,
            Map<Long, Integer> numbers,
            Statistics statistics) {
        var byCriterion = new TreeMap<Long, Double>();
        row.byCriterion().forEach((criterion, mean) -> byCriterion.put(criterion, rounded(mean)));
        var scores = counted.stream()
                .filter(sheet -> sheet.idea() == row.idea() && numbers.containsKey(sheet.jurorId()))
                .map(sheet -> new TableView.Score(
                        numbers.get(sheet.jurorId()),
                        rounded(row.sheets().get(sheet.jurorId())),
                        new TreeMap<>(sheet.marks()),
                        sheet.reason(),
                        sheet.language(),
                        sheet.round() < round))
                .sorted(Comparator.comparing(TableView.Score::juror))
                .toList();
        var interests = numbers.entrySet().stream()
                .filter(juror -> papers.interest(juror.getKey(), row.idea()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        var own = statistics.of(row.idea());
        return new TableView.TableRow(
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
}
