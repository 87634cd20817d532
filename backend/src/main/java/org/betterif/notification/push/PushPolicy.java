package org.betterif.notification.push;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.shared.Decision;

/** Everybody decides about their own browsers. Pure. */
final class PushPolicy {

    private PushPolicy() {}

    static Decision maySubscribe(Actor actor) {
        return AccountPolicy.takesPart(actor);
    }

    static Decision mayReadOwn(Actor actor) {
        return AccountPolicy.signedIn(actor);
    }
}
