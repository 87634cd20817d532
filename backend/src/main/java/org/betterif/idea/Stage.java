package org.betterif.idea;

import java.util.Set;

/** Where an idea is in its life, and where it may go from there. */
public enum Stage {
    DRAFT,
    /** Waits for a moderator, where the call checks first. */
    SUBMITTED,
    OPEN,
    /** Its call ended. */
    CLOSED,
    WITHDRAWN,
    CLOSED_IN_FAVOUR,
    JOINED;

    Set<Stage> next() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED);
            case SUBMITTED -> Set.of(OPEN, DRAFT); // taken back by its author before anybody read it
            case OPEN -> Set.of(CLOSED, WITHDRAWN, CLOSED_IN_FAVOUR, JOINED);
            case CLOSED, WITHDRAWN, CLOSED_IN_FAVOUR, JOINED -> Set.of();
        };
    }

    public boolean canBecome(Stage other) {
        return next().contains(other);
    }

    /** Whether everybody may read an idea at this stage, as long as it is not hidden. */
    public boolean shared() {
        return this != DRAFT && this != SUBMITTED;
    }
}
