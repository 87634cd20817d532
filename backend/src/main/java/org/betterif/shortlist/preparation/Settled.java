package org.betterif.shortlist.preparation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.selection.BallotKind;
import org.betterif.selection.Bounds;
import org.betterif.selection.Election;
import org.betterif.selection.Project;

/**
 * What a council has settled.
 *
 * @param nominated ideas' numbers, the lowest first
 * @param labels by idea, what bounds refer to; empty without bounds
 * @param assigned by juror's id, the ideas they score; who is not in it scores all
 */
public record Settled(
        CouncilRef council,
        List<Criterion> criteria,
        List<Long> nominated,
        Rule rule,
        Map<Long, Map<String, Set<String>>> labels,
        Map<Long, Set<Long>> assigned) {

    /** Whether some choice of the nominated ideas keeps all bounds. */
    public boolean boundsKept() {
        return nominated.isEmpty()
                || rule.bounds().isEmpty()
                || new Bounds(seats(nominated, council.places()), rule.asked())
                        .unsatisfiable()
                        .isEmpty();
    }

    /** These ideas as {@code selection} takes them, for so many places. */
    public Election seats(List<Long> ideas, int places) {
        var projects = ideas.stream()
                .map(idea -> new Project("" + idea, "" + idea, 1, labels.getOrDefault(idea, Map.of())))
                .toList();
        return Election.forSeats("", BallotKind.SCORING, places, projects, List.of());
    }

    public RuleView ruleView() {
        var drawn = rule.drawn();
        return new RuleView(
                rule.selection(),
                rule.bounds(),
                rule.scorers(),
                rule.mostPercent(),
                rule.secondRound(),
                rule.ballots(),
                drawn == null ? null : drawn.reachedBound(),
                drawn == null ? null : drawn.spread(),
                boundsKept());
    }
}
