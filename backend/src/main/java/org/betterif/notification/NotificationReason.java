package org.betterif.notification;

import org.betterif.shared.Reason;

/** Why something about mails and pushes is not possible. */
public enum NotificationReason implements Reason {
    UNKNOWN_TOKEN(404),
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
