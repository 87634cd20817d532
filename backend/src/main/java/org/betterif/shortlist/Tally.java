package org.betterif.shortlist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.betterif.selection.BallotKind;
import org.betterif.selection.Election;
import org.betterif.selection.Fraction;
import org.betterif.selection.Project;
import org.betterif.selection.Settings;
import org.betterif.selection.score.Mark;
import org.betterif.selection.score.ScoreRules;
import org.betterif.selection.score.ScoreTable;
import org.jspecify.annotations.Nullable;

/**
 * The published rule, as arithmetic: each complete sheet has the weighted mean of its marks, an idea the mean of its sheets,
 * and the ideas with the highest means are chosen, as many as there are places. Exact, so that a tie is a tie. Pure.
 *
 * <p>What nobody scored is left out rather than guessed: a criterion without any mark does not count, and the weights of the
 * others make up the whole; a sheet that lacks a mark is set aside; an idea without a sheet (everybody has an interest in it)
 * has no rank, and the council decides about it in words.
 *
 * <p>A tie goes to the idea that is better by the criterion that breaks ties, where the council named one, else to the one
 * whose lowest sheet is higher, then to the one with the lower number, which was written first.
 *
 * @param rows ranked ones first, then those without a rank by number
 * @param leftOut criteria that nobody scored, by id
 * @param setAside sheets that lack a mark
 */
record Tally(List<Row> rows, List<Long> leftOut, int setAside, Set<Note> notes) {

    /** What a reader has to know to understand the result. */
    enum Note {
        NO_SCORES,
        ONE_SCORER,
        ALL_EQUAL,
        TIE_AT_THE_CUT,
        CRITERION_LEFT_OUT,
        SHEETS_SET_ASIDE,
        IDEA_WITHOUT_SCORES
    }

    /** Which step of the rule put an idea before another with the same mean. */
    enum TieStep {
        CRITERION,
        LOWEST_SHEET,
        NUMBER
    }

    /**
     * @param rank from 1; null without any sheet
     * @param tie what set it apart from the idea just before it with the same mean, else null
     * @param sheets by juror's id
     */
    record Row(
            long idea,
            @Nullable Integer rank,
            boolean chosen,
            @Nullable Fraction mean,
            @Nullable Fraction lowest,
            @Nullable Fraction highest,
            @Nullable TieStep tie,
            Map<Long, Fraction> byCriterion,
            Map<Long, Fraction> sheets) {}

    static Tally of(List<Criterion> criteria, Collection<Long> ideas, Collection<Sheet> counted, int places) {
        var used = criteria.stream()
                .filter(criterion ->
                        counted.stream().anyMatch(sheet -> sheet.marks().containsKey(criterion.id())))
                .toList();
        var complete = counted.stream()
                .filter(sheet -> !used.isEmpty())
                .filter(sheet -> used.stream().allMatch(one -> sheet.marks().containsKey(one.id())))
                .toList();
        var table = table(used, ideas, complete);
        var scored = new ArrayList<Row>();
        var unscored = new ArrayList<Row>();
        for (long idea : ideas.stream().sorted().toList()) {
            var sheets = complete.stream().filter(sheet -> sheet.idea() == idea).toList();
            (sheets.isEmpty() ? unscored : scored).add(row(idea, used, sheets, table));
        }
        var ranked = ranked(scored, tieBreak(used), table, places);
        ranked.addAll(unscored);
        var leftOut = criteria.stream()
                .filter(one -> !used.contains(one))
                .map(Criterion::id)
                .toList();
        int setAside = counted.size() - complete.size();
        return new Tally(ranked, leftOut, setAside, notes(ranked, complete, leftOut, setAside, places));
    }

    /** The sheets as {@code selection} takes them; its scale from 0 to 1 is our scale from 1 to 5. */
    static ScoreTable table(List<Criterion> criteria, Collection<Long> ideas, Collection<Sheet> complete) {
        var marks = new ArrayList<Mark>();
        for (var sheet : complete) {
            for (var criterion : criteria) {
                marks.add(new Mark(
                        "" + sheet.jurorId(),
                        "" + sheet.idea(),
                        "" + criterion.id(),
                        sheet.marks().get(criterion.id())));
            }
        }
        return new ScoreTable(
                criteria.stream()
                        .map(one -> new org.betterif.selection.score.Criterion("" + one.id(), one.weight(), 1, 5))
                        .toList(),
                ideas.stream().sorted().map(String::valueOf).toList(),
                complete.stream()
                        .map(Sheet::jurorId)
                        .distinct()
                        .sorted()
                        .map(String::valueOf)
                        .toList(),
                marks);
    }

    private static Fraction onScale(Fraction share) {
        return Fraction.ONE.plus(share.times(4));
    }

    private static Row row(long idea, List<Criterion> criteria, List<Sheet> sheets, ScoreTable table) {
        var scores = new TreeMap<Long, Fraction>();
        for (var sheet : sheets) {
            var cell = java.util.Objects.requireNonNull(table.cell("" + sheet.jurorId(), "" + idea));
            scores.put(sheet.jurorId(), onScale(cell));
        }
        var byCriterion = new LinkedHashMap<Long, Fraction>();
        if (!sheets.isEmpty()) {
            criteria.forEach(criterion -> byCriterion.put(
                    criterion.id(),
                    mean(sheets.stream()
                            .map(sheet -> Fraction.of(sheet.marks().get(criterion.id())))
                            .toList())));
        }
        return new Row(
                idea,
                null,
                false,
                scores.isEmpty() ? null : mean(scores.values()),
                scores.values().stream().min(Comparator.naturalOrder()).orElse(null),
                scores.values().stream().max(Comparator.naturalOrder()).orElse(null),
                null,
                byCriterion,
                scores);
    }

    private static Fraction mean(Collection<Fraction> values) {
        return values.stream().reduce(Fraction.ZERO, Fraction::plus).over(values.size());
    }

    private static @Nullable Criterion tieBreak(List<Criterion> criteria) {
        return criteria.stream().filter(Criterion::breaksTies).findFirst().orElse(null);
    }

    /** The rule of {@code selection}; equals stand in the order in which it is given them, which is our rule for ties. */
    private static ArrayList<Row> ranked(List<Row> rows, @Nullable Criterion tieBreak, ScoreTable table, int places) {
        var byStep = tieBreak == null
                ? Comparator.comparing(Row::lowest, Comparator.<Fraction>reverseOrder())
                : Comparator.comparing(
                        (Row row) -> row.byCriterion().get(tieBreak.id()), Comparator.<Fraction>reverseOrder());
        var given = rows.stream().sorted(byStep.thenComparing(Row::idea)).toList();
        var ranked = new ArrayList<Row>();
        if (given.isEmpty()) {
            return ranked;
        }
        var projects = given.stream().map(row -> Project.of("" + row.idea(), 1)).toList();
        var election = Election.forSeats("", BallotKind.SCORING, given.size(), projects, List.of());
        for (int index : ScoreRules.mean(table, election, Settings.PLAIN).selected()) {
            var row = given.get(index);
            var before = ranked.isEmpty() ? null : ranked.get(ranked.size() - 1);
            TieStep tie = null;
            if (before != null && java.util.Objects.equals(before.mean(), row.mean())) {
                tie = byStep.compare(before, row) == 0
                        ? TieStep.NUMBER
                        : tieBreak == null ? TieStep.LOWEST_SHEET : TieStep.CRITERION;
            }
            int rank = ranked.size() + 1;
            ranked.add(new Row(
                    row.idea(),
                    rank,
                    rank <= places,
                    row.mean(),
                    row.lowest(),
                    row.highest(),
                    tie,
                    row.byCriterion(),
                    row.sheets()));
        }
        return ranked;
    }

    private static Set<Note> notes(List<Row> rows, List<Sheet> complete, List<Long> leftOut, int setAside, int places) {
        var notes = EnumSet.noneOf(Note.class);
        var means =
                rows.stream().map(Row::mean).filter(java.util.Objects::nonNull).toList();
        if (complete.isEmpty()) {
            notes.add(Note.NO_SCORES);
            return notes;
        }
        if (complete.stream().map(Sheet::jurorId).distinct().count() == 1) {
            notes.add(Note.ONE_SCORER);
        }
        if (means.size() > 1 && means.stream().distinct().count() == 1) {
            notes.add(Note.ALL_EQUAL);
        }
        if (means.size() > places && means.get(places - 1).equals(means.get(places))) {
            notes.add(Note.TIE_AT_THE_CUT);
        }
        if (!leftOut.isEmpty()) {
            notes.add(Note.CRITERION_LEFT_OUT);
        }
        if (setAside > 0) {
            notes.add(Note.SHEETS_SET_ASIDE);
        }
        if (means.size() < rows.size()) {
            notes.add(Note.IDEA_WITHOUT_SCORES);
        }
        return notes;
    }

    boolean chosen(long idea) {
        return rows.stream().anyMatch(row -> row.idea() == idea && row.chosen());
    }
}
