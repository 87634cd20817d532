package org.betterif.selection.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.betterif.selection.Election;
import org.betterif.selection.Fraction;
import org.betterif.selection.InOrder;
import org.betterif.selection.Outcome;
import org.betterif.selection.Settings;
import org.jspecify.annotations.Nullable;

/**
 * From jurors' scores to a shortlist. Every rule puts the ideas in one exact order and takes what fits the seats or the
 * money; an idea that nobody scored has no place in the order and is named in the warnings. Bounds: an idea that they
 * forbid is passed over.
 */
public final class ScoreRules {
    private ScoreRules() {}

    /** The mean of the jurors' scores (each the weighted mean of the criteria). */
    public static Outcome mean(ScoreTable table, Election ideas, Settings settings) {
        return byNumber("mean", table, ideas, settings, ScoreRules::meanOf);
    }

    /**
     * The mean without the highest and the lowest scores: {@code floor(share x scores)} are left out at each end (Tukey's
     * trimmed mean).
     *
     * @param share from 0 (inclusive) to one half (exclusive)
     */
    public static Outcome trimmedMean(ScoreTable table, Election ideas, Settings settings, Fraction share) {
        if (share.signum() < 0 || share.compareTo(Fraction.of(1, 2)) >= 0) {
            throw new IllegalArgumentException("the trimmed share is from 0 to below one half");
        }
        return byNumber("trimmed-mean", table, ideas, settings, scores -> {
            int out = share.times(scores.size()).floor().intValueExact();
            return meanOf(scores.subList(out, scores.size() - out));
        });
    }

    /**
     * Majority judgement (Balinski and Laraki, "Majority Judgment", 2010): the lower median; equals are compared by
     * striking out one median score of each and looking again, until they differ or one has no scores left.
     */
    public static Outcome median(ScoreTable table, Election ideas, Settings settings) {
        List<@Nullable Fraction> medians = new ArrayList<>();
        List<List<Fraction>> values = new ArrayList<>();
        for (int i = 0; i < ideas.projects().size(); i++) {
            List<Fraction> scores = table.scores(ideas.project(i).id());
            medians.add(scores.isEmpty() ? null : scores.get((scores.size() - 1) / 2));
            values.add(majorityValue(scores));
        }
        return take("median", ideas, settings, medians, (a, b) -> compare(values.get(b), values.get(a)));
    }

    /**
     * Borda over scorers: for every juror, an idea earns one for each idea this juror scored lower and a half for each
     * scored the same, divided by the number of other ideas the juror scored (so that all jurors weigh the same whatever
     * they were assigned); the result is the mean over the jurors who scored the idea and at least one other.
     */
    public static Outcome borda(ScoreTable table, Election ideas, Settings settings) {
        List<@Nullable Fraction> points = new ArrayList<>();
        for (int i = 0; i < ideas.projects().size(); i++) {
            List<Fraction> shares = new ArrayList<>();
            for (String juror : table.jurors()) {
                Fraction share = bordaShare(table, juror, ideas.project(i).id());
                if (share != null) {
                    shares.add(share);
                }
            }
            points.add(shares.isEmpty() ? null : meanOf(shares));
        }
        return take("borda", ideas, settings, points, descending(points));
    }

    private static @Nullable Fraction bordaShare(ScoreTable table, String juror, String idea) {
        Fraction own = table.cell(juror, idea);
        if (own == null) {
            return null;
        }
        long doubled = 0;
        long others = 0;
        for (String other : table.ideas()) {
            Fraction its = other.equals(idea) ? null : table.cell(juror, other);
            if (its != null) {
                others++;
                doubled += 1 + Integer.signum(own.compareTo(its));
            }
        }
        return others == 0 ? null : Fraction.of(doubled, 2 * others);
    }

    private interface Summary {
        Fraction of(List<Fraction> sorted);
    }

    private static Outcome byNumber(String rule, ScoreTable table, Election ideas, Settings settings, Summary summary) {
        List<@Nullable Fraction> numbers = new ArrayList<>();
        for (int i = 0; i < ideas.projects().size(); i++) {
            List<Fraction> scores = table.scores(ideas.project(i).id());
            numbers.add(scores.isEmpty() ? null : summary.of(scores));
        }
        return take(rule, ideas, settings, numbers, descending(numbers));
    }

    private static Comparator<Integer> descending(List<@Nullable Fraction> numbers) {
        // only scored ideas are compared
        return (a, b) -> numbers.get(b).compareTo(numbers.get(a));
    }

    private static Outcome take(
            String rule,
            Election ideas,
            Settings settings,
            List<@Nullable Fraction> numbers,
            Comparator<Integer> better) {
        List<Integer> scored = new ArrayList<>();
        List<String> unscored = new ArrayList<>();
        List<Number> tallies = new ArrayList<>();
        long[] strength = new long[numbers.size()];
        for (int i = 0; i < numbers.size(); i++) {
            Fraction number = numbers.get(i);
            tallies.add(number == null ? Double.NaN : number.toDouble());
            if (number == null) {
                unscored.add(ideas.project(i).id());
            } else {
                scored.add(i);
            }
        }
        Outcome outcome = InOrder.take(rule, ideas, settings, scored, better, strength, tallies);
        if (unscored.isEmpty()) {
            return outcome;
        }
        List<String> warnings = new ArrayList<>(outcome.warnings());
        warnings.add("not scored by anybody, so not ranked: " + String.join(", ", unscored));
        return new Outcome(
                rule,
                outcome.selected(),
                outcome.cost(),
                tallies,
                outcome.tieRule(),
                outcome.ties(),
                outcome.notes(),
                warnings,
                outcome.steps());
    }

    private static Fraction meanOf(List<Fraction> scores) {
        Fraction sum = Fraction.ZERO;
        for (Fraction score : scores) {
            sum = sum.plus(score);
        }
        return sum.over(scores.size());
    }

    private static List<Fraction> majorityValue(List<Fraction> sorted) {
        List<Fraction> left = new ArrayList<>(sorted);
        List<Fraction> value = new ArrayList<>();
        while (!left.isEmpty()) {
            value.add(left.remove((left.size() - 1) / 2));
        }
        return value;
    }

    private static int compare(List<Fraction> a, List<Fraction> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
