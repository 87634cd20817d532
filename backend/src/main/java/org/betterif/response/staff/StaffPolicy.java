package org.betterif.response.staff;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.shared.Decision;

/** Who keeps the desks, and who may see who works there. Pure. */
final class StaffPolicy {

    private StaffPolicy() {}

    /** Whom one may make accountable. */
    static Decision maySeeColleagues(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.OFFICER, Role.ANSWERER, Role.ADMINISTRATOR);
    }

    /** The people of each service, what its answers hold, and when reminders go out. */
    static Decision mayKeepDesks(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.ADMINISTRATOR);
    }
}
