package org.betterif.selection;

/** What a ballot says, after Pabulib's vote types. */
public enum BallotKind {
    /** Projects supported, in no order. */
    APPROVAL,
    /** Projects in order of preference, the best first. */
    ORDINAL,
    /** Points shared out from a fixed sum. */
    CUMULATIVE,
    /** A score for each project, without a fixed sum. */
    SCORING;

    public boolean hasPoints() {
        return this == CUMULATIVE || this == SCORING;
    }
}
