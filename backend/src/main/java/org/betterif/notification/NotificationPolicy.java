package org.betterif.notification;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.shared.Decision;

/** Everybody's notices are their own. Pure. */
final class NotificationPolicy {

    private NotificationPolicy() {}

    static Decision mayReadOwn(Actor actor) {
        return AccountPolicy.signedIn(actor);
    }
}
