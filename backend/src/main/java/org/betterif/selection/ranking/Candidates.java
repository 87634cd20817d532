package org.betterif.selection.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.betterif.selection.Ballot;
import org.betterif.selection.Bounds;
import org.betterif.selection.Election;
import org.betterif.selection.Outcome;
import org.betterif.selection.Settings;
import org.betterif.selection.Step;
import org.betterif.selection.format.BltReader;

/** Who is still hopeful, who is elected and who is excluded in a transferable count. */
final class Candidates {
    final Election election;
    final int seats;
    final List<Integer> hopeful = new ArrayList<>();
    final List<Integer> elected = new ArrayList<>();
    final Bounds bounds;
    final List<Step> ties = new ArrayList<>();
    final List<Step> steps = new ArrayList<>();
    private final Settings settings;
    private final int[] places;
    private final long[] firstPreferences;

    Candidates(Election election, Settings settings) {
        this.election = election;
        this.settings = settings;
        this.seats = (int) election.budget();
        this.bounds = new Bounds(election, settings.bounds());
        this.firstPreferences = new long[election.projects().size()];
        for (Ballot ballot : election.ballots()) {
            if (ballot.choices().length > 0) {
                firstPreferences[ballot.choices()[0]] += ballot.count();
            }
        }
        this.places = settings.tieRule().places(election, firstPreferences);
        for (int c = 0; c < firstPreferences.length; c++) {
            if (election.project(c).has(BltReader.WITHDRAWN, "yes")) {
                bounds.drop(c);
            } else {
                hopeful.add(c);
            }
        }
    }

    /** Ballots that show a preference; the others are not valid. */
    static long valid(Election election) {
        return election.ballots().stream()
                .filter(b -> b.choices().length > 0)
                .mapToLong(Ballot::count)
                .sum();
    }

    int vacancies() {
        return seats - elected.size();
    }

    void elect(int candidate) {
        hopeful.remove((Integer) candidate);
        elected.add(candidate);
        bounds.take(candidate);
    }

    void exclude(int candidate) {
        hopeful.remove((Integer) candidate);
        bounds.drop(candidate);
    }

    /** Hopeful candidates whom the bounds no longer allow to be elected: excluded before all others. */
    List<Integer> doomed() {
        return hopeful.stream().filter(c -> !bounds.allows(c)).toList();
    }

    /** Hopeful candidates without whom the lower bounds could not be filled: not excluded. */
    boolean guarded(int candidate) {
        return !bounds.canLose(candidate);
    }

    /** Decides a tie by the tie rule: the first in its order is the one acted upon. */
    int byTieRule(List<Integer> tied, String about) {
        int first = tied.get(0);
        for (int candidate : tied) {
            if (places[candidate] < places[first]) {
                first = candidate;
            }
        }
        noteTie(tied, first, about, "tie-rule");
        return first;
    }

    void noteTie(List<Integer> tied, int chosen, String about, String by) {
        Step tie = Step.of(
                "tie", "about", about, "tied", tied.stream().map(this::id).toList(), "chosen", id(chosen), "by", by);
        ties.add(tie);
        if (settings.explain()) {
            steps.add(tie);
        }
    }

    void step(String kind, Object... namesAndValues) {
        if (settings.explain()) {
            steps.add(Step.of(kind, namesAndValues));
        }
    }

    String id(int candidate) {
        return election.project(candidate).id();
    }

    StvCount count(String rule, BigDecimal quota, List<StvCount.Stage> stages) {
        List<String> warnings = new ArrayList<>();
        if (elected.size() < seats) {
            warnings.add("only " + elected.size() + " of " + seats + " seats could be filled");
        }
        List<Number> tallies = new ArrayList<>();
        for (long votes : firstPreferences) {
            tallies.add(votes);
        }
        Outcome outcome = new Outcome(
                rule, elected, elected.size(), tallies, settings.tieRule(), ties, Map.of(), warnings, steps);
        return new StvCount(outcome, quota, stages);
    }
}
