package org.betterif.notification.follow;

import org.betterif.shared.Reason;

/** Why something cannot be followed. */
public enum FollowReason implements Reason {
    NOTHING_TO_FOLLOW(404),
    NOTHING_NARROWED(422),
    TOO_MANY_SEARCHES(422);

    private final int status;

    FollowReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String feature() {
        return "notification";
    }
}
