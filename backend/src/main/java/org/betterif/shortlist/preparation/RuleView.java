package org.betterif.shortlist.preparation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule of a council, for everybody. The seed of the assignment stays unsaid: it would tell whose number is whose.
 *
 * @param scorers of each idea, or null where every juror scores every idea
 * @param reachedBound highest probability of a juror getting a given idea, once it was drawn @param spread of the loads
 * @param secondRound whether members score a second time once they have deliberated
 * @param ballots where the public ballots propose the shortlist
 * @param boundsKept whether the nominated ideas can keep the bounds
 */
public record RuleView(
        SelectionRule selection,
        List<Rule.Room> bounds,
        @Nullable Integer scorers,
        int mostPercent,
        boolean secondRound,
        Rule.@Nullable Ballots ballots,
        @Nullable Double reachedBound,
        @Nullable Integer spread,
        boolean boundsKept) {}
