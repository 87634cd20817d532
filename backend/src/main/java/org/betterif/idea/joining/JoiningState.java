package org.betterif.idea.joining;

import java.util.Set;

/** Where a proposal stands; once it is settled it stays so. */
public enum JoiningState {
    PROPOSED,
    ACCEPTED,
    DECLINED,
    /** By who proposed it. */
    TAKEN_BACK,
    /** Nobody answered in time, or one of the two ideas ended meanwhile. */
    LAPSED;

    Set<JoiningState> next() {
        return switch (this) {
            case PROPOSED -> Set.of(ACCEPTED, DECLINED, TAKEN_BACK, LAPSED);
            case ACCEPTED, DECLINED, TAKEN_BACK, LAPSED -> Set.of();
        };
    }

    boolean canBecome(JoiningState other) {
        return next().contains(other);
    }
}
