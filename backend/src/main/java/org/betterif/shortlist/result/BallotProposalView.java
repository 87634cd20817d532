package org.betterif.shortlist.result;

import java.time.Instant;
import java.util.List;
import org.betterif.ballot.BallotStage;
import org.betterif.selection.method.CountView;
import org.betterif.selection.method.RulesCompared;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * What the public ballots of the call propose, by the council's rule.
 *
 * @param ballot slug @param rule as {@code select} names it
 * @param count null before the ballot's result is public
 * @param compared what other rules would choose from the same ballots; the council's first
 * @param notOnBallot nominated ideas that nobody could vote for: the council decides about them in words
 * @param boundsKept false when the ideas on the ballot cannot keep the lower bounds, which are then left out
 */
public record BallotProposalView(
        String ballot,
        LocalisedText name,
        BallotStage stage,
        Instant closesAt,
        String rule,
        @Nullable CountView count,
        @Nullable RulesCompared compared,
        List<Long> notOnBallot,
        boolean boundsKept) {}
