package org.betterif.innovationcouncil.draw;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How far a draw has come. */
public enum DrawState {
    /** The hash of the seed is public, the seed is not. */
    COMMITTED,
    QUEUED,
    COMPUTING,
    /** No panel keeps the quotas; the clerk may relax them and begin again with the same seed. */
    UNMET,
    /** The computation broke off; it may begin again with the same seed. */
    FAILED,
    DRAWN;

    private static final Map<DrawState, Set<DrawState>> NEXT = Map.of(
            COMMITTED, EnumSet.of(QUEUED),
            QUEUED, EnumSet.of(COMPUTING),
            COMPUTING, EnumSet.of(COMPUTING, UNMET, FAILED, DRAWN),
            UNMET, EnumSet.of(QUEUED),
            FAILED, EnumSet.of(QUEUED),
            DRAWN, EnumSet.noneOf(DrawState.class));

    public boolean canBecome(DrawState next) {
        return NEXT.get(this).contains(next);
    }

    public boolean underWay() {
        return this == QUEUED || this == COMPUTING;
    }
}
