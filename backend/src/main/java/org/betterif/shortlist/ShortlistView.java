package org.betterif.shortlist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.betterif.idea.IdeaCard;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.May;
import org.jspecify.annotations.Nullable;

/**
 * What a council judges by and what came of it, for everybody.
 *
 * @param nominated numbers; one without a card in {@code ideas} is not public any more
 * @param table null before the scoring has closed
 * @param decision null before it is published
 */
record ShortlistView(
        String slug,
        long version,
        CouncilStage stage,
        int places,
        int quorum,
        RuleView rule,
        List<Criterion> criteria,
        List<Long> nominated,
        List<IdeaCard> ideas,
        @Nullable Table table,
        @Nullable DecisionView decision) {

    /**
     * What the council settled. The seed of the assignment stays unsaid: it would tell whose number is whose.
     *
     * @param scorers of each idea, or null where every juror scores every idea
     * @param reachedBound highest probability of a juror getting a given idea, once it was drawn @param spread of the loads
     */
    record RuleView(
            SelectionRule selection,
            List<Rule.Room> bounds,
            @Nullable Integer scorers,
            int mostPercent,
            @Nullable Double reachedBound,
            @Nullable Integer spread,
            boolean boundsKept) {}

    /**
     * The scores, under jurors' numbers.
     *
     * @param jurors who scored: number, and the name of those who agreed to it
     * @param leftOut criteria that nobody scored, by id
     * @param steps of the rule, in order @param others what each rule would take
     */
    record Table(
            List<TableRow> rows,
            List<Scorer> jurors,
            List<Long> leftOut,
            int setAside,
            Set<Tally.Note> notes,
            @Nullable Agreement agreement,
            SelectionRule rule,
            List<Counting.Step> steps,
            List<Tally.ByRule> others) {}

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

    /** @param score null when the sheet lacks a mark and was set aside */
    record Score(int juror, @Nullable Double score, Map<Long, Integer> marks, String reason, Language language) {}

    record DecisionView(
            @Nullable Instant publishedAt,
            int present,
            List<Entry> entries,
            @Nullable LocalisedText minutes) {}

    /** @param byRule whether the rule alone would have taken it @param departure why the council did not follow it */
    record Entry(
            long idea,
            @Nullable Integer rank,
            boolean byRule,
            boolean taken,
            LocalisedText reason,
            @Nullable LocalisedText departure) {}

    /** The clerk's view; before the close it holds no score. */
    record Desk(
            ShortlistView shortlist,
            List<JurorProgress> progress,
            @Nullable DecisionView decision,
            Set<Long> present,
            Allowed may) {}

    /** @param scored ideas with a whole sheet @param toScore ideas this juror may score */
    record JurorProgress(long juror, int scored, int toScore, boolean handedIn) {}

    record Allowed(
            May prepare,
            May openScoring,
            May closeScoring,
            May decide,
            May reconsider,
            May writeMinutes,
            May publish) {}
}
