package org.betterif.account;

import java.util.Set;

/** How a person is marked in public beside their name. */
public enum Badge {
    NONE,
    COUNCIL_TEAM,
    COUNCILLOR;

    public static Badge of(Set<Role> roles) {
        if (roles.contains(Role.COUNCILLOR)) {
            return COUNCILLOR;
        }
        return roles.stream().anyMatch(Role::staff) ? COUNCIL_TEAM : NONE;
    }
}
