package org.betterif.notification.mail;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.shared.Decision;

/** Everybody chooses for themselves how often they get mail. Pure. */
final class MailPolicy {

    private MailPolicy() {}

    static Decision mayReadOwn(Actor actor) {
        return AccountPolicy.signedIn(actor);
    }

    static Decision mayChoose(Actor actor) {
        return AccountPolicy.takesPart(actor);
    }

    /** How far the telling of answers has come: those whose answers they are. */
    static Decision maySeeSpreading(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.OFFICER, Role.ANSWERER, Role.ADMINISTRATOR);
    }
}
