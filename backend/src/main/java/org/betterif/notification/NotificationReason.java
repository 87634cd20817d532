package org.betterif.notification;

import org.betterif.shared.Reason;

/** Why something about follows and mails is not possible. */
public enum NotificationReason implements Reason {
    NOTHING_TO_FOLLOW(404),
    UNKNOWN_TOKEN(404),
    NOTHING_NARROWED(422),
    TOO_MANY_SEARCHES(422),
    PUSH_IS_OFF(422),
    UNKNOWN_PUSH_SERVICE(400),
    NO_PUSH_KEY(400);

    private final int status;

    NotificationReason(int status) {
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
