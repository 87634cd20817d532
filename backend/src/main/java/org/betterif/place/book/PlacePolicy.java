package org.betterif.place.book;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.shared.Decision;

/** Who may change the place. Reading it is for everybody. */
public final class PlacePolicy {

    private PlacePolicy() {}

    public static Decision mayKeep(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.ADMINISTRATOR);
    }
}
