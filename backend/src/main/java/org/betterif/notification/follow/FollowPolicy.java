package org.betterif.notification.follow;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.shared.Decision;

/** Everybody's follows are their own. Pure. */
final class FollowPolicy {

    private FollowPolicy() {}

    static Decision mayFollow(Actor actor) {
        return AccountPolicy.takesPart(actor);
    }

    /** Reads what one follows, and lets go of it. */
    static Decision mayReadOwn(Actor actor) {
        return AccountPolicy.signedIn(actor);
    }
}
