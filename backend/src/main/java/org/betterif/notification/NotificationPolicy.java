package org.betterif.notification;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.shared.Decision;

/** Everybody's notices, follows and mail choices are their own. Pure. */
final class NotificationPolicy {

    private NotificationPolicy() {}

    static Decision mayReadOwn(Actor actor) {
        return AccountPolicy.signedIn(actor);
    }

    /** How far the telling of answers has come: those whose answers they are. */
    static Decision maySeeSpreading(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.OFFICER, Role.ANSWERER, Role.ADMINISTRATOR);
    }

    static Decision mayFollow(Actor actor) {
        return AccountPolicy.takesPart(actor);
    }
}
