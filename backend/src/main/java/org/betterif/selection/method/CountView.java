package org.betterif.selection.method;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.betterif.selection.Bound;
import org.betterif.selection.Election;
import org.betterif.selection.Outcome;
import org.betterif.selection.Settings;
import org.betterif.selection.Step;
import org.betterif.selection.approval.OutcomeChecks;
import org.betterif.selection.approval.Profile;
import org.betterif.selection.ranking.StvCount;
import org.jspecify.annotations.Nullable;

/**
 * A count as the app reads it: everything by id, everything as data; the words are the app's, in both languages.
 *
 * @param rule as on the command line; also a rule on scores, such as {@code mean}
 * @param options what was set, by the command's option
 * @param ballots approval, ordinal, cumulative, scoring, or scores of jurors
 * @param seats whether places are filled rather than money spent
 * @param budget in the currency, or the number of places
 * @param selected ids in the order of selection
 * @param tie the keys of the tie rule in their order, the file's order last
 * @param ties each tie that was broken: {@code tied}, {@code chosen}
 * @param notes facts about the result as a whole, e.g. {@code endowment}
 * @param remarks what a reader should know: {@code withoutVotes}, {@code boundUnfilled}, {@code placesUnfilled},
 *     {@code unscored}
 * @param steps the explanation
 * @param quota votes needed for election, where votes are transferred
 * @param checks what can be said of any outcome; null for scores
 */
public record CountView(
        String rule,
        Map<String, String> options,
        String ballots,
        boolean seats,
        BigDecimal budget,
        long voters,
        List<Item> items,
        List<String> selected,
        BigDecimal cost,
        List<String> tie,
        @Nullable String seed,
        List<String> bounds,
        List<Step> ties,
        Map<String, Object> notes,
        List<Step> remarks,
        List<Step> steps,
        @Nullable BigDecimal quota,
        List<Stage> stages,
        @Nullable Checks checks) {

    /**
     * @param tally votes, points … as the rule counts them; null when it has none
     * @param supporters voters who gave it something; null for scores
     */
    public record Item(
            String id,
            BigDecimal cost,
            @Nullable BigDecimal tally,
            @Nullable Long supporters) {}

    /** One stage of a transferable count. */
    public record Stage(
            int number,
            String action,
            @Nullable String candidate,
            Map<String, BigDecimal> totals,
            BigDecimal nonTransferable,
            BigDecimal rounding,
            List<String> elected) {}

    /**
     * @param violations groups that could have paid for an idea left out, see {@link OutcomeChecks#ejrPlus}
     * @param withOne voters with at least one of their choices selected
     * @param spending by label and its value, e.g. {@code area -> North -> 1200}
     */
    public record Checks(List<Violation> violations, long withOne, Map<String, Map<String, BigDecimal>> spending) {}

    /** @param deserved the group's part of the budget @param has the most any of them got */
    public record Violation(String id, long voters, BigDecimal deserved, BigDecimal has) {}

    public static CountView of(Count count) {
        Election election = count.election();
        StvCount stv = count.stv();
        return view(
                election,
                count.settings(),
                count.outcome(),
                count.method().rule().text(),
                count.method().options(),
                election.kind().name().toLowerCase(Locale.ROOT),
                count.profile(),
                stv);
    }

    /** A result of jurors' scores ({@code org.betterif.selection.score.ScoreRules}). */
    public static CountView ofScores(Election ideas, Settings settings, Outcome outcome) {
        return view(ideas, settings, outcome, outcome.rule(), Map.of(), "scores", null, null);
    }

    private static CountView view(
            Election election,
            Settings settings,
            Outcome outcome,
            String rule,
            Map<String, String> options,
            String ballots,
            @Nullable Profile profile,
            @Nullable StvCount stv) {
        String seed = outcome.tieRule().seed();
        return new CountView(
                rule,
                options,
                ballots,
                election.seats(),
                election.inCurrency(election.budget()),
                election.voters(),
                items(election, outcome, profile),
                outcome.ids(election),
                election.inCurrency(outcome.cost()),
                keys(outcome),
                seed.isEmpty() ? null : seed,
                settings.bounds().stream().map(Bound::text).toList(),
                outcome.ties(),
                outcome.notes(),
                remarks(election, settings, outcome, profile),
                outcome.steps(),
                stv == null ? null : stv.quota(),
                stv == null
                        ? List.of()
                        : stv.stages().stream().map(s -> stage(election, s)).toList(),
                profile == null ? null : checks(profile, outcome.selected()));
    }

    private static List<String> keys(Outcome outcome) {
        Set<String> keys = new LinkedHashSet<>();
        outcome.tieRule().keys().forEach(key -> keys.add(key.name().toLowerCase(Locale.ROOT)));
        keys.add("file");
        return List.copyOf(keys);
    }

    private static List<Item> items(Election election, Outcome outcome, @Nullable Profile profile) {
        long[] supporters = profile == null ? null : profile.supporterCounts();
        List<Item> items = new ArrayList<>();
        for (int p = 0; p < election.projects().size(); p++) {
            items.add(new Item(
                    election.project(p).id(),
                    election.inCurrency(election.cost(p)),
                    decimal(outcome.tallies().get(p)),
                    supporters == null ? null : supporters[p]));
        }
        return items;
    }

    private static @Nullable BigDecimal decimal(Number number) {
        double value = number.doubleValue();
        if (!Double.isFinite(value)) {
            return null;
        }
        return number instanceof BigDecimal exact
                ? exact
                : number instanceof Long whole ? BigDecimal.valueOf(whole) : BigDecimal.valueOf(value);
    }

    private static List<Step> remarks(
            Election election, Settings settings, Outcome outcome, @Nullable Profile profile) {
        List<Step> remarks = new ArrayList<>();
        if (profile != null) {
            long[] supporters = profile.supporterCounts();
            outcome.selected().stream()
                    .filter(p -> supporters[p] == 0)
                    .forEach(p -> remarks.add(
                            Step.of("withoutVotes", "id", election.project(p).id())));
        }
        for (Bound bound : settings.bounds()) {
            long there = outcome.selected().stream()
                    .filter(p -> election.project(p).has(bound.label(), bound.value()))
                    .count();
            if (there < bound.min()) {
                remarks.add(Step.of("boundUnfilled", "bound", bound.text(), "needed", bound.min(), "there", there));
            }
        }
        if (election.seats() && outcome.selected().size() < election.budget()) {
            remarks.add(Step.of("placesUnfilled", "filled", outcome.selected().size(), "places", election.budget()));
        }
        List<String> unscored = new ArrayList<>();
        for (int p = 0; p < election.projects().size(); p++) {
            if (!Double.isFinite(outcome.tallies().get(p).doubleValue())) {
                unscored.add(election.project(p).id());
            }
        }
        if (!unscored.isEmpty()) {
            remarks.add(Step.of("unscored", "ids", unscored));
        }
        return remarks;
    }

    private static Stage stage(Election election, StvCount.Stage stage) {
        Map<String, BigDecimal> totals = new LinkedHashMap<>();
        for (int c = 0; c < stage.totals().size(); c++) {
            totals.put(election.project(c).id(), stage.totals().get(c));
        }
        return new Stage(
                stage.number(),
                stage.action(),
                stage.candidate() < 0
                        ? null
                        : election.project(stage.candidate()).id(),
                totals,
                stage.nonTransferable(),
                stage.rounding(),
                stage.elected().stream().map(c -> election.project(c).id()).toList());
    }

    private static Checks checks(Profile profile, List<Integer> selected) {
        Election election = profile.election();
        List<Violation> violations = OutcomeChecks.ejrPlus(profile, selected).stream()
                .map(v -> new Violation(
                        election.project(v.project()).id(),
                        v.voters(),
                        new BigDecimal(v.deserved().numerator())
                                .divide(new BigDecimal(v.deserved().denominator()), 6, RoundingMode.DOWN)
                                .movePointLeft(election.decimals())
                                .setScale(2, RoundingMode.DOWN),
                        election.inCurrency(v.has())))
                .toList();
        Set<String> labels = new TreeSet<>();
        election.projects().forEach(p -> labels.addAll(p.labels().keySet()));
        Map<String, Map<String, BigDecimal>> spending = new LinkedHashMap<>();
        for (String label : labels) {
            Map<String, BigDecimal> byValue = new LinkedHashMap<>();
            OutcomeChecks.spending(profile, selected, label)
                    .forEach((value, amount) -> byValue.put(value, election.inCurrency(amount)));
            spending.put(label, byValue);
        }
        return new Checks(violations, OutcomeChecks.votersWithOne(profile, selected), spending);
    }
}
