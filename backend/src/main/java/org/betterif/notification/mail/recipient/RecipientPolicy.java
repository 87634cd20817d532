package org.betterif.notification.mail.recipient;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.shared.Decision;

/** Everybody chooses for themselves how often they get mail. Pure. */
final class RecipientPolicy {

    private RecipientPolicy() {}

    static Decision mayReadOwn(Actor actor) {
        return AccountPolicy.signedIn(actor);
    }

    static Decision mayChoose(Actor actor) {
        return AccountPolicy.takesPart(actor);
    }
}
