package org.betterif.notification;

import org.betterif.shared.Reason;

/** Why something about follows and mails is not possible. */
public enum NotificationReason implements Reason {
    NOTHING_TO_FOLLOW(404),
    UNKNOWN_TOKEN(404);

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
