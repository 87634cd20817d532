package org.betterif.shortlist.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.betterif.ballot.CastBallots;
import org.betterif.selection.Ballot;
import org.betterif.selection.Bound;
import org.betterif.selection.Bounds;
import org.betterif.selection.Election;
import org.betterif.selection.Project;
import org.betterif.selection.Settings;
import org.betterif.selection.method.Count;
import org.betterif.selection.method.CountView;
import org.betterif.selection.method.Method;
import org.betterif.selection.method.Rule;
import org.betterif.selection.method.RulesCompared;
import org.betterif.shortlist.preparation.Settled;

/**
 * Public ballots, counted for a council: only nominated ideas, as many as the council has places (or within the ballot's
 * budget, where money is shared), with the council's room for kinds, areas and topics and the ballot's rule for ties. Choices
 * of other ideas are left out of a ballot; one that chooses nothing else is still a voter's. Pure.
 *
 * @param selected ideas in the order of selection
 * @param boundsKept false when the lower bounds had to be left out
 */
record BallotCount(CountView count, RulesCompared compared, List<Long> selected, boolean boundsKept) {

    static BallotCount of(CastBallots cast, Settled settled, Rule rule) {
        var election = narrowed(cast.election(), settled);
        var asked = settled.rule().asked().stream()
                .map(bound -> new Bound(small(bound.label()), bound.value(), bound.min(), bound.max()))
                .toList();
        boolean kept = new Bounds(election, asked).unsatisfiable().isEmpty();
        var bounds = kept
                ? asked
                : asked.stream()
                        .map(bound -> new Bound(bound.label(), bound.value(), 0, bound.max()))
                        .toList();
        var count = Count.of(election, Method.of(rule, election.kind()), new Settings(cast.tie(), bounds, true));
        return new BallotCount(
                CountView.of(count),
                RulesCompared.of(count),
                count.outcome().ids(election).stream().map(Long::valueOf).toList(),
                kept);
    }

    private static Election narrowed(Election all, Settled settled) {
        var nominated = new HashSet<>(settled.nominated());
        var projects = new ArrayList<Project>();
        var places = new HashMap<Integer, Integer>();
        for (int p = 0; p < all.projects().size(); p++) {
            var project = all.project(p);
            if (isIdea(project.id()) && nominated.contains(Long.parseLong(project.id()))) {
                places.put(p, projects.size());
                long cost = all.seats() ? 1 : project.cost();
                projects.add(new Project(project.id(), project.name(), cost, labels(settled, project.id())));
            }
        }
        var ballots =
                all.ballots().stream().map(ballot -> narrowed(ballot, places)).toList();
        long amount = all.seats() ? settled.council().places() : all.budget();
        return new Election(all.title(), all.kind(), amount, all.decimals(), all.seats(), projects, ballots);
    }

    /** An option may stand for something that is no idea of ours. */
    private static boolean isIdea(String ref) {
        return ref.matches("\\d{1,18}");
    }

    private static Ballot narrowed(Ballot ballot, Map<Integer, Integer> places) {
        var choices = new ArrayList<Integer>();
        var points = new ArrayList<Long>();
        for (int i = 0; i < ballot.choices().length; i++) {
            var place = places.get(ballot.choices()[i]);
            if (place != null) {
                choices.add(place);
                if (ballot.points().length > i) {
                    points.add(ballot.points()[i]);
                }
            }
        }
        return new Ballot(
                ballot.voter(),
                ballot.count(),
                choices.stream().mapToInt(Integer::intValue).toArray(),
                points.stream().mapToLong(Long::longValue).toArray());
    }

    private static Map<String, Set<String>> labels(Settled settled, String ref) {
        var labels = new HashMap<String, Set<String>>();
        settled.labels()
                .getOrDefault(Long.valueOf(ref), Map.of())
                .forEach((label, values) -> labels.put(small(label), values));
        return labels;
    }

    private static String small(String label) {
        return label.toLowerCase(Locale.ROOT);
    }
}
