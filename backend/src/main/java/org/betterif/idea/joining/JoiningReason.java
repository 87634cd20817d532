package org.betterif.idea.joining;

import org.betterif.shared.Reason;

/** Why ideas cannot be joined. */
public enum JoiningReason implements Reason {
    JOIN_NOT_YOURS(403),
    JOIN_NOT_FOR_YOU(403),
    JOIN_NOT_OPEN(403),
    /** An innovation council has it before it. */
    JOIN_BEFORE_COUNCIL(403),
    JOIN_PROPOSED_ALREADY(409),
    JOIN_SETTLED(409),
    JOIN_NOT_ANOTHER(422),
    JOIN_VOTING_OVER(422),
    JOIN_DECLINED_BEFORE(422),
    JOIN_TOO_LATE(422);

    private final int status;

    JoiningReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String feature() {
        return "idea";
    }
}
