package org.betterif.ballot.terms;

import org.betterif.selection.BallotKind;

/** How people mark their paper. */
public enum BallotForm {
    /** Tick what you support. */
    APPROVAL(BallotKind.APPROVAL),
    /** Put ideas in order, the best first. */
    RANKING(BallotKind.ORDINAL),
    /** Share points out. */
    POINTS(BallotKind.CUMULATIVE),
    /** Tick ideas as long as their costs fit the budget. */
    BUDGET(BallotKind.APPROVAL);

    private final BallotKind kind;

    BallotForm(BallotKind kind) {
        this.kind = kind;
    }

    public BallotKind kind() {
        return kind;
    }
}
