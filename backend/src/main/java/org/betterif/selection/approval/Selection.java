package org.betterif.selection.approval;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.betterif.selection.Bounds;
import org.betterif.selection.Election;
import org.betterif.selection.Outcome;
import org.betterif.selection.Settings;
import org.betterif.selection.Step;
import org.betterif.selection.TieRule;

/** What a sequential rule has taken so far, with ties and steps; one use only. */
final class Selection {
    final Election election;
    final Profile profile;
    final TieRule tieRule;
    final Bounds bounds;
    final boolean explain;
    final int[] places;
    final boolean[] taken;
    final List<Integer> order = new ArrayList<>();
    final Map<String, Object> notes = new LinkedHashMap<>();
    final List<String> warnings = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Step> ties = new ArrayList<>();
    long cost;

    Selection(Profile profile, Settings settings) {
        this.profile = profile;
        this.election = profile.election;
        this.tieRule = settings.tieRule();
        this.bounds = new Bounds(election, settings.bounds());
        this.explain = settings.explain();
        this.places = tieRule.places(election, profile.tallies());
        this.taken = new boolean[election.projects().size()];
    }

    /** The first of the tied in the order of the tie rule; notes the tie. */
    int decide(List<Integer> tied) {
        int best = tied.get(0);
        for (int project : tied) {
            if (places[project] < places[best]) {
                best = project;
            }
        }
        if (tied.size() > 1) {
            ties.add(Step.of("tie", "tied", ids(tied), "chosen", id(best)));
            step("tie", "tied", ids(tied), "chosen", id(best));
        }
        return best;
    }

    void take(int project) {
        order.add(project);
        taken[project] = true;
        cost += election.cost(project);
        bounds.take(project);
    }

    boolean fits(int project) {
        return cost + election.cost(project) <= election.budget();
    }

    long left() {
        return election.budget() - cost;
    }

    void step(String kind, Object... namesAndValues) {
        if (explain) {
            steps.add(Step.of(kind, namesAndValues));
        }
    }

    /** @param ahead names and values of what came second, which may be nothing */
    void stepAhead(String kind, Object[] ahead, Object... namesAndValues) {
        step(
                kind,
                Stream.concat(Arrays.stream(namesAndValues), Arrays.stream(ahead))
                        .toArray());
    }

    String id(int project) {
        return election.project(project).id();
    }

    List<String> ids(List<Integer> projects) {
        return projects.stream().map(this::id).toList();
    }

    BigDecimal money(long amount) {
        return election.inCurrency(amount);
    }

    Outcome outcome(String rule, long[] tallies) {
        List<Number> numbers = new ArrayList<>();
        for (long tally : tallies) {
            numbers.add(tally);
        }
        for (int project : order) {
            if (profile.votes[project] == 0) {
                warnings.add("\"" + id(project) + "\" was selected without a single vote");
            }
        }
        if (bounds.wanting()) {
            warnings.add("a lower bound is not filled");
        }
        return new Outcome(rule, order, cost, numbers, tieRule, ties, notes, warnings, steps);
    }
}
