package org.betterif.shortlist.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.betterif.selection.BallotKind;
import org.betterif.selection.Bound;
import org.betterif.selection.Bounds;
import org.betterif.selection.Election;
import org.betterif.selection.Fraction;
import org.betterif.selection.Outcome;
import org.betterif.selection.Project;
import org.betterif.selection.Settings;
import org.betterif.selection.TieRule;
import org.betterif.selection.score.ScoreRules;
import org.betterif.selection.score.ScoreTable;
import org.betterif.shortlist.preparation.SelectionRule;

/**
 * What a rule of {@code selection} makes of a table of scores: first everything in order, then the best that the places and
 * the bounds allow. Pure.
 *
 * @param order all ideas, best first
 * @param taken as many as there are places, within the bounds
 * @param numbers by idea, what the rule counted: a score from 1 to 5, or for Borda a share from 0 to 1
 * @param ties groups that the rule could not tell apart
 * @param steps in order: what happened to each idea, and why
 * @param boundsDropped the lower bounds could not be kept with the ideas that were scored, so they were left out
 */
record Counting(
        List<Long> order,
        Set<Long> taken,
        Map<Long, Double> numbers,
        List<Set<Long>> ties,
        List<Step> steps,
        boolean boundsDropped) {

    /** Left out at each end by the trimmed mean: with five scores one, with ten two. */
    private static final Fraction TRIMMED = Fraction.of(1, 5);

    private static final Counting NOTHING = new Counting(List.of(), Set.of(), Map.of(), List.of(), List.of(), false);

    /** What happened to an idea when its turn came. */
    enum What {
        TAKEN,
        /** An upper bound forbids it, or the places left are needed for a lower bound. */
        PASSED_OVER,
        /** All places were taken. */
        NO_PLACE_LEFT
    }

    /** @param number what the rule counted for it */
    record Step(long idea, What what, double number) {}

    /** @param labels by idea */
    record Method(SelectionRule rule, List<Bound> bounds, Map<Long, Map<String, Set<String>>> labels) {
        static final Method PLAIN = new Method(SelectionRule.MEAN, List.of(), Map.of());

        Method by(SelectionRule other) {
            return new Method(other, bounds, labels);
        }
    }

    /** @param given ideas somebody scored, in the order in which equals are taken */
    static Counting count(Method method, ScoreTable table, List<Long> given, int places) {
        if (given.isEmpty()) {
            return NOTHING;
        }
        var projects = projects(method, given);
        var all = outcome(method.rule(), table, seats(projects.size(), projects), Settings.PLAIN);
        var some = seats(places, projects);
        boolean kept = new Bounds(some, method.bounds()).unsatisfiable().isEmpty();
        var bounds = kept
                ? method.bounds()
                : method.bounds().stream()
                        .map(bound -> new Bound(bound.label(), bound.value(), 0, bound.max()))
                        .toList();
        var chosen = outcome(method.rule(), table, some, new Settings(TieRule.FILE, bounds, true));
        var numbers = new HashMap<Long, Double>();
        for (int i = 0; i < given.size(); i++) {
            numbers.put(
                    given.get(i), onScale(method.rule(), all.tallies().get(i).doubleValue()));
        }
        return new Counting(
                all.selected().stream().map(given::get).toList(),
                new LinkedHashSet<>(chosen.selected().stream().map(given::get).toList()),
                numbers,
                ties(all),
                steps(chosen, numbers),
                !kept);
    }

    private static List<Project> projects(Method method, List<Long> ideas) {
        return ideas.stream()
                .map(idea ->
                        new Project("" + idea, "" + idea, 1, method.labels().getOrDefault(idea, Map.of())))
                .toList();
    }

    private static Election seats(int seats, List<Project> projects) {
        return Election.forSeats("", BallotKind.SCORING, seats, projects, List.of());
    }

    private static Outcome outcome(SelectionRule rule, ScoreTable table, Election election, Settings settings) {
        return switch (rule) {
            case MEAN -> ScoreRules.mean(table, election, settings);
            case TRIMMED_MEAN -> ScoreRules.trimmedMean(table, election, settings, TRIMMED);
            case MEDIAN -> ScoreRules.median(table, election, settings);
            case BORDA -> ScoreRules.borda(table, election, settings);
        };
    }

    /** The table's scale from 0 to 1 is our scale from 1 to 5. */
    private static double onScale(SelectionRule rule, double number) {
        double scaled = rule == SelectionRule.BORDA ? number : 1 + 4 * number;
        return Double.isNaN(scaled) ? 0 : Math.round(scaled * 10_000) / 10_000.0;
    }

    private static List<Set<Long>> ties(Outcome outcome) {
        var ties = new ArrayList<Set<Long>>();
        for (var tie : outcome.ties()) {
            var tied = new HashSet<Long>();
            ((List<?>) Objects.requireNonNull(tie.parameters().get("tied")))
                    .forEach(id -> tied.add(Long.valueOf(id.toString())));
            ties.add(tied);
        }
        return ties;
    }

    private static List<Step> steps(Outcome outcome, Map<Long, Double> numbers) {
        return outcome.steps().stream()
                .map(step -> {
                    long idea = Long.parseLong(
                            Objects.requireNonNull(step.parameters().get("id")).toString());
                    var what =
                            switch (step.kind()) {
                                case "taken" -> What.TAKEN;
                                case "skipped" -> What.NO_PLACE_LEFT;
                                default -> What.PASSED_OVER;
                            };
                    return new Step(idea, what, numbers.getOrDefault(idea, 0.0));
                })
                .toList();
    }

    boolean tied(long one, long other) {
        return ties.stream().anyMatch(tie -> tie.contains(one) && tie.contains(other));
    }
}
