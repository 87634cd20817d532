package org.betterif.testing;

import java.util.EnumSet;
import java.util.Set;
import org.betterif.account.Actor;
import org.betterif.account.AgeBand;
import org.betterif.account.Role;
import org.betterif.shared.Language;

/** Actors for tests of policies, which need no running program. */
public final class Actors {

    private Actors() {}

    public static Actor visitor() {
        return Actor.visitor();
    }

    /** Somebody who takes part, with these roles besides citizen. */
    public static Actor with(long personId, Role... roles) {
        return actor(personId, true, false, AgeBand.ADULT, roles);
    }

    public static Actor citizen(long personId) {
        return with(personId);
    }

    /** Signed in, the first sign-in not complete. */
    public static Actor unwelcomed(long personId, Role... roles) {
        return actor(personId, false, false, AgeBand.ADULT, roles);
    }

    public static Actor suspended(long personId, Role... roles) {
        return actor(personId, true, true, AgeBand.ADULT, roles);
    }

    public static Actor underEighteen(long personId) {
        return actor(personId, true, false, AgeBand.UNDER_18);
    }

    private static Actor actor(long id, boolean welcomed, boolean suspended, AgeBand age, Role... roles) {
        var all = EnumSet.of(Role.CITIZEN);
        all.addAll(Set.of(roles));
        return new Actor(id, "Person " + id, Set.copyOf(all), welcomed, suspended, age, Language.EN);
    }
}
