package org.betterif.notification.mail;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.shared.Decision;

/** How far the telling of answers has come: those whose answers they are see it. Pure. */
final class MailPolicy {

    private MailPolicy() {}

    static Decision maySeeSpreading(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.OFFICER, Role.ANSWERER, Role.ADMINISTRATOR);
    }
}
