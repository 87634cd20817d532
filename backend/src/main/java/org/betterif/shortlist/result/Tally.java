package org.betterif.shortlist.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.selection.Fraction;
import org.betterif.selection.score.Mark;
import org.betterif.selection.score.ScoreTable;
import org.betterif.shortlist.preparation.Criterion;
import org.betterif.shortlist.preparation.SelectionRule;
import org.betterif.shortlist.scoring.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The published rule, as arithmetic: each complete sheet has the weighted mean of its marks, the rule of {@code selection}
 * that the council chose puts the ideas in order, and the best are taken, as many as there are places and as the bounds
 * allow. Exact, so that a tie is a tie. Pure.
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
 * @param rule the one the council chose @param steps of it, in order
 * @param others what each rule would take, the chosen one among them
 * @param setAside sheets that lack a mark
 */
record Tally(
        List<Row> rows,
        List<Long> leftOut,
        int setAside,
        Set<Note> notes,
        SelectionRule rule,
        List<Counting.Step> steps,
        List<ByRule> others) {

    /** What a reader has to know to understand the result. */
    enum Note {
        NO_SCORES,
        ONE_SCORER,
        ALL_EQUAL,
        TIE_AT_THE_CUT,
        CRITERION_LEFT_OUT,
        SHEETS_SET_ASIDE,
        IDEA_WITHOUT_SCORES,
        /** An idea was taken or passed over for the sake of a bound. */
        BOUND_DECIDED,
        /** The ideas that were scored cannot keep the lower bounds. */
        BOUNDS_NOT_KEPT
    }

    /** @param taken in the order of that rule @param numbers by idea, what that rule counted */
    record ByRule(SelectionRule rule, List<Long> taken, Map<Long, Double> numbers) {}

    /** Which step of the rule put an idea before another with the same mean. */
    enum TieStep {
        CRITERION,
        LOWEST_SHEET,
        NUMBER
    }

    /**
     * @param rank from 1; null without any sheet
     * @param tie what set it apart from the idea just before it with the same mean, else null
     * @param sheets by juror's id @param number what the rule counted: for the mean, the mean
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
            Map<Long, Fraction> sheets,
            @Nullable Double number) {}

    /** By the mean, without bounds. */
    static Tally of(List<Criterion> criteria, Collection<Long> ideas, Collection<Sheet> counted, int places) {
        return of(criteria, ideas, counted, places, Counting.Method.PLAIN);
    }

    static Tally of(
            List<Criterion> criteria,
            Collection<Long> ideas,
            Collection<Sheet> counted,
            int places,
            Counting.Method method) {
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
        var byStep = byStep(tieBreak(used));
        var given = scored.stream()
                .sorted(byStep.thenComparing(Row::idea))
                .map(Row::idea)
                .toList();
        var counting = Counting.count(method, table, given, places);
        var ranked = ranked(scored, counting, byStep, tieBreak(used) != null);
        var others = Arrays.stream(SelectionRule.values())
                .map(rule -> byRule(rule, Counting.count(method.by(rule), table, given, places)))
                .toList();
        var notes = notes(ranked, unscored, complete, counting, places);
        ranked.addAll(unscored);
        var leftOut = criteria.stream()
                .filter(one -> !used.contains(one))
                .map(Criterion::id)
                .toList();
        int setAside = counted.size() - complete.size();
        if (!complete.isEmpty() && !leftOut.isEmpty()) {
            notes.add(Note.CRITERION_LEFT_OUT);
        }
        if (!complete.isEmpty() && setAside > 0) {
            notes.add(Note.SHEETS_SET_ASIDE);
        }
        return new Tally(ranked, leftOut, setAside, notes, method.rule(), counting.steps(), others);
    }

    private static ByRule byRule(SelectionRule rule, Counting counting) {
        return new ByRule(rule, List.copyOf(counting.taken()), counting.numbers());
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
                scores,
                null);
    }

    private static Fraction mean(Collection<Fraction> values) {
        return values.stream().reduce(Fraction.ZERO, Fraction::plus).over(values.size());
    }

    private static @Nullable Criterion tieBreak(List<Criterion> criteria) {
        return criteria.stream().filter(Criterion::breaksTies).findFirst().orElse(null);
    }

    /** Our rule for ties that the rule leaves; equals by it stand in the order of their numbers. */
    private static Comparator<Row> byStep(@Nullable Criterion tieBreak) {
        return tieBreak == null
                ? Comparator.comparing(Row::lowest, Comparator.<Fraction>reverseOrder())
                : Comparator.comparing(
                        (Row row) -> row.byCriterion().get(tieBreak.id()), Comparator.<Fraction>reverseOrder());
    }

    private static ArrayList<Row> ranked(
            List<Row> rows, Counting counting, Comparator<Row> byStep, boolean byCriterion) {
        var byIdea = rows.stream().collect(Collectors.toMap(Row::idea, Function.identity()));
        var ranked = new ArrayList<Row>();
        for (long idea : counting.order()) {
            var row = byIdea.get(idea);
            var before = ranked.isEmpty() ? null : ranked.get(ranked.size() - 1);
            TieStep tie = null;
            if (before != null && counting.tied(before.idea(), idea)) {
                tie = byStep.compare(before, row) == 0
                        ? TieStep.NUMBER
                        : byCriterion ? TieStep.CRITERION : TieStep.LOWEST_SHEET;
            }
            ranked.add(new Row(
                    idea,
                    ranked.size() + 1,
                    counting.taken().contains(idea),
                    row.mean(),
                    row.lowest(),
                    row.highest(),
                    tie,
                    row.byCriterion(),
                    row.sheets(),
                    counting.numbers().get(idea)));
        }
        return ranked;
    }

    private static Set<Note> notes(
            List<Row> ranked, List<Row> unscored, List<Sheet> complete, Counting counting, int places) {
        var notes = EnumSet.noneOf(Note.class);
        if (complete.isEmpty()) {
            notes.add(Note.NO_SCORES);
            return notes;
        }
        if (complete.stream().map(Sheet::jurorId).distinct().count() == 1) {
            notes.add(Note.ONE_SCORER);
        }
        if (ranked.size() > 1 && counting.ties().stream().anyMatch(tie -> tie.size() == ranked.size())) {
            notes.add(Note.ALL_EQUAL);
        }
        if (ranked.size() > places
                && counting.tied(
                        ranked.get(places - 1).idea(), ranked.get(places).idea())) {
            notes.add(Note.TIE_AT_THE_CUT);
        }
        if (!unscored.isEmpty()) {
            notes.add(Note.IDEA_WITHOUT_SCORES);
        }
        if (counting.steps().stream().anyMatch(step -> step.what() == Counting.What.PASSED_OVER)) {
            notes.add(Note.BOUND_DECIDED);
        }
        if (counting.boundsDropped()) {
            notes.add(Note.BOUNDS_NOT_KEPT);
        }
        return notes;
    }

    boolean chosen(long idea) {
        return rows.stream().anyMatch(row -> row.idea() == idea && row.chosen());
    }
}
