package org.betterif.account;

import java.util.Set;
import org.betterif.shared.Language;

/**
 * Who asks. Policies decide by it; resources and services never look at roles.
 *
 * @param personId 0 for a visitor
 * @param welcomed whether the first sign-in was completed (name, house rules, privacy notice, age band)
 */
public record Actor(
        long personId,
        String name,
        Set<Role> roles,
        boolean welcomed,
        boolean suspended,
        AgeBand ageBand,
        Language language) {

    private static final Actor VISITOR = new Actor(0, "", Set.of(), false, false, AgeBand.ADULT, Language.EN);

    public static Actor visitor() {
        return VISITOR;
    }

    public boolean signedIn() {
        return personId != 0;
    }

    public boolean is(long person) {
        return personId != 0 && personId == person;
    }

    /** For policies only. */
    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... any) {
        for (var role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    public boolean underEighteen() {
        return ageBand == AgeBand.UNDER_18;
    }
}
