package org.betterif.response.duty;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a duty stands, as everybody may see it. Derived from what is stored at the moment it is read, so that no job has to
 * run for a late answer to be called late: settled before paused before overdue before contested before drafted before
 * extended.
 */
public enum DutyState {
    /** The clock runs. */
    OWED,
    /** The clock runs and somebody has begun to write. */
    DRAFTED,
    /** The clock runs to a later date, for a public reason; at most once. */
    EXTENDED,
    /** The clock stands still before an election. */
    PAUSED,
    /** The date has passed. */
    OVERDUE,
    /** The council's answer is published. */
    ANSWERED,
    /** Those who asked say that it does not answer them: the clock runs once more. */
    CONTESTED,
    /** The second answer is published; nothing comes after it. */
    ANSWERED_AGAIN,
    /** Ended without an answer, with a public note that says why; nothing comes after it. */
    CLOSED_WITH_NOTE;

    private static final Map<DutyState, Set<DutyState>> NEXT = new EnumMap<>(Map.of(
            OWED, EnumSet.of(DRAFTED, EXTENDED, PAUSED, OVERDUE, ANSWERED, CLOSED_WITH_NOTE),
            DRAFTED, EnumSet.of(OWED, EXTENDED, PAUSED, OVERDUE, ANSWERED, CLOSED_WITH_NOTE),
            EXTENDED, EnumSet.of(DRAFTED, PAUSED, OVERDUE, ANSWERED, CLOSED_WITH_NOTE),
            PAUSED, EnumSet.of(OWED, DRAFTED, EXTENDED, OVERDUE, CONTESTED, ANSWERED, ANSWERED_AGAIN, CLOSED_WITH_NOTE),
            // back in time: a pause that came and went while nobody looked moves the date all the same
            OVERDUE, EnumSet.of(OWED, DRAFTED, EXTENDED, CONTESTED, PAUSED, ANSWERED, ANSWERED_AGAIN, CLOSED_WITH_NOTE),
            // paused: contested before an election
            ANSWERED, EnumSet.of(CONTESTED, PAUSED),
            CONTESTED, EnumSet.of(PAUSED, OVERDUE, ANSWERED_AGAIN, CLOSED_WITH_NOTE),
            ANSWERED_AGAIN, EnumSet.noneOf(DutyState.class),
            CLOSED_WITH_NOTE, EnumSet.noneOf(DutyState.class)));

    /** How a duty ended. */
    public enum Settlement {
        ANSWERED,
        CLOSED_WITH_NOTE
    }

    public static DutyState of(
            @Nullable Settlement settlement,
            boolean contested,
            boolean paused,
            boolean late,
            boolean drafted,
            boolean extended) {
        if (settlement != null) {
            return settlement == Settlement.CLOSED_WITH_NOTE ? CLOSED_WITH_NOTE : contested ? ANSWERED_AGAIN : ANSWERED;
        }
        if (paused) {
            return PAUSED;
        }
        if (late) {
            return OVERDUE;
        }
        if (contested) {
            return CONTESTED;
        }
        return drafted ? DRAFTED : extended ? EXTENDED : OWED;
    }

    public boolean canBecome(DutyState next) {
        return NEXT.get(this).contains(next);
    }

    /** Nothing comes after it. */
    public boolean terminal() {
        return NEXT.get(this).isEmpty();
    }

    /** The council still has to do something. */
    public boolean open() {
        return switch (this) {
            case OWED, DRAFTED, EXTENDED, PAUSED, OVERDUE, CONTESTED -> true;
            case ANSWERED, ANSWERED_AGAIN, CLOSED_WITH_NOTE -> false;
        };
    }
}
