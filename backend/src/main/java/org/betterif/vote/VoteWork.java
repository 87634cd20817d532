package org.betterif.vote;

import java.util.List;
import java.util.function.Function;
import org.betterif.shared.lane.Lane;
import org.betterif.shared.problem.ProblemException;

/**
 * What the lane of votes does: one person's vote for one idea at most once in a batch.
 *
 * @param together settles a batch in one transaction, one outcome each
 */
record VoteWork(Function<List<VoteAsk>, List<VoteOutcome>> together) implements Lane.Work<VoteAsk, VoteOutcome> {

    static Lane<VoteAsk, VoteOutcome> lane(
            Function<List<VoteAsk>, List<VoteOutcome>> together, int capacity, int batchSize) {
        return new Lane<>("vote-lane", new VoteWork(together), capacity, batchSize);
    }

    @Override
    public VoteAsk.Key key(VoteAsk ask) {
        return ask.key();
    }

    @Override
    public List<VoteOutcome> settle(List<VoteAsk> asks) {
        return together.apply(asks);
    }

    @Override
    public VoteOutcome busy() {
        return new VoteOutcome.Refused(new ProblemException(
                VoteReason.BUSY, "Very many people are voting just now. Nothing was lost; try again in a moment."));
    }

    @Override
    public VoteOutcome repeated(VoteOutcome outcome) {
        return outcome.repeated();
    }
}
