package org.betterif.vote;

import org.betterif.shared.problem.ProblemException;

/** What became of one ask, known after the commit. */
sealed interface VoteOutcome {

    /** @param changed false when the vote already was as asked */
    record Settled(boolean changed, VoteView view) implements VoteOutcome {}

    record Refused(ProblemException problem) implements VoteOutcome {}

    /** What the same ask gets right afterwards: the same, with nothing left to change. */
    default VoteOutcome repeated() {
        return switch (this) {
            case Settled settled -> new Settled(false, settled.view());
            case Refused refused -> refused;
        };
    }
}
