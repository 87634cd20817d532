package org.betterif.place;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.shared.Decision;

/** Who may change the place. Reading it is for everybody. */
final class PlacePolicy {

    private PlacePolicy() {}

    static Decision mayKeep(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.ADMINISTRATOR);
    }
}
