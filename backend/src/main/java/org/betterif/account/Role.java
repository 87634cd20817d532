package org.betterif.account;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a person may be here. Staff roles come only from the issuer that is configured for staff. */
public enum Role {
    CITIZEN,
    VERIFIED_RESIDENT,
    FACILITATOR,
    OFFICER,
    COUNCILLOR,
    ANSWERER,
    CLERK,
    MODERATOR,
    SAFEGUARDING_LEAD,
    ADMINISTRATOR;

    public boolean staff() {
        return this != CITIZEN && this != VERIFIED_RESIDENT;
    }

    /** Those of staff, by name and in order: what is kept of a person's roles. */
    public static Set<String> staffNames(Set<Role> roles) {
        return roles.stream().filter(Role::staff).map(Role::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
