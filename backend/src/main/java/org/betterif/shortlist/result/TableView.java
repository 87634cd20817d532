package org.betterif.shortlist.result;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.betterif.shared.Language;
import org.betterif.shortlist.preparation.SelectionRule;
import org.jspecify.annotations.Nullable;

/**
 * The scores, under jurors' numbers.
 *
 * @param round whose scores these are
 * @param jurors who scored: number, and the name of those who agreed to it
 * @param leftOut criteria that nobody scored, by id
 * @param steps of the rule, in order @param others what each rule would take
 */
public record TableView(
        int round,
        List<TableRow> rows,
        List<Scorer> jurors,
        List<Long> leftOut,
        int setAside,
        Set<Tally.Note> notes,
        @Nullable Agreement agreement,
        SelectionRule rule,
        List<Counting.Step> steps,
        List<Tally.ByRule> others) {

    /**
     * How far the jurors agree: Krippendorff's alpha, 1 is full agreement, 0 what chance would give. Null where it is not
     * defined.
     */
    record Agreement(@Nullable Double ordinal, @Nullable Double interval) {}

    record Scorer(int number, @Nullable String name) {}

    /**
     * @param mean from 1 to 5; null without any score @param calibrated the mean once harsh and lenient scorers are evened
     * out @param from lower end of the interval by bootstrap over scorers @param to its upper end
     * @param number what the council's rule counted
     * @param criteria mean by criterion's id
     * @param interests numbers of the jurors who have one in this idea
     */
    record TableRow(
            long idea,
            @Nullable Integer rank,
            boolean chosen,
            @Nullable Double mean,
            @Nullable Double lowest,
            @Nullable Double highest,
            Tally.@Nullable TieStep tie,
            @Nullable Double number,
            @Nullable Double calibrated,
            @Nullable Double from,
            @Nullable Double to,
            boolean unstable,
            Map<Long, Double> criteria,
            List<Score> scores,
            List<Integer> interests) {}

    /**
     * @param score null when the sheet lacks a mark and was set aside
     * @param kept in the second round: the first score stands
     */
    record Score(
            int juror,
            @Nullable Double score,
            Map<Long, Integer> marks,
            String reason,
            Language language,
            boolean kept) {}
}
