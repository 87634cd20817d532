package org.betterif.vote;

import org.betterif.shared.Reason;

public enum VoteReason implements Reason {
    /** Withdrawn, closed or joined into another: it can be read, not supported. */
    IDEA_NOT_OPEN(403),
    /** The call lets each person support only so many ideas: take one back first. */
    NO_SUPPORTS_LEFT(422),
    /** This person supports no idea of that number that was joined into another. */
    NOT_ASKED(422),
    /** More votes are waiting than will be settled soon: try again. */
    BUSY(503);

    private final int status;

    VoteReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String feature() {
        return "vote";
    }
}
