package org.betterif.delivery.promised;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a promised step stands, as everybody may see it. Late is derived from its date whenever it is read. */
public enum CommitmentState {
    PLANNED,
    UNDER_WAY,
    /** Its date has passed, whether or not somebody has begun. */
    LATE,
    DONE,
    /** Will not be done, for a public reason. */
    DROPPED;

    private static final Map<CommitmentState, Set<CommitmentState>> NEXT = new EnumMap<>(Map.of(
            PLANNED, EnumSet.of(UNDER_WAY, LATE, DONE, DROPPED),
            UNDER_WAY, EnumSet.of(LATE, DONE, DROPPED),
            // back to planned or under way: a correction of the answer gave it a later date, and said why
            LATE, EnumSet.of(PLANNED, UNDER_WAY, DONE, DROPPED),
            // it turned out not to be done, which is said in public
            DONE, EnumSet.of(UNDER_WAY),
            // a correction of the answer promises it again
            DROPPED, EnumSet.of(PLANNED)));

    public boolean canBecome(CommitmentState next) {
        return NEXT.get(this).contains(next);
    }

    /** The council still has to do something. */
    public boolean open() {
        return switch (this) {
            case PLANNED, UNDER_WAY, LATE -> true;
            case DONE, DROPPED -> false;
        };
    }
}
