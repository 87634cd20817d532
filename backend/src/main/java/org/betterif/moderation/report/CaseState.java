package org.betterif.moderation.report;

import java.util.Set;

/** Where a case is in the queue. */
enum CaseState {
    WAITING,
    /** Somebody is on it; after a while it may be taken over. */
    CLAIMED,
    /** A new report brings it back. */
    DECIDED;

    Set<CaseState> next() {
        return switch (this) {
            case WAITING -> Set.of(CLAIMED, DECIDED);
            case CLAIMED -> Set.of(CLAIMED, WAITING, DECIDED);
            case DECIDED -> Set.of(WAITING, DECIDED); // a moderator may change what was decided
        };
    }

    boolean canBecome(CaseState other) {
        return next().contains(other);
    }
}
