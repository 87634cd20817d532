package org.betterif.ballot;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How far a ballot has come, and what may follow. */
public enum BallotStage {
    /** Its terms are being settled; staff see it. */
    DRAFTED,
    /** Everybody reads it; its terms stand. */
    ANNOUNCED,
    OPEN,
    /** Nobody votes online any more; papers handed in before the close may still be entered. */
    CLOSED,
    /** The result is there, for staff to look at. */
    COUNTED,
    PUBLISHED,
    CALLED_OFF;

    private static final Map<BallotStage, Set<BallotStage>> NEXT = Map.of(
            DRAFTED, EnumSet.of(ANNOUNCED),
            ANNOUNCED, EnumSet.of(OPEN, CALLED_OFF),
            OPEN, EnumSet.of(CLOSED, CALLED_OFF),
            CLOSED, EnumSet.of(COUNTED, CALLED_OFF),
            COUNTED, EnumSet.of(PUBLISHED),
            PUBLISHED, EnumSet.noneOf(BallotStage.class),
            CALLED_OFF, EnumSet.noneOf(BallotStage.class));

    public boolean canBecome(BallotStage next) {
        return NEXT.get(this).contains(next);
    }

    public boolean over() {
        return NEXT.get(this).isEmpty();
    }
}
