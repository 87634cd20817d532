package org.betterif.account;

/** How a person is marked in public beside their name. */
public enum Badge {
    NONE,
    COUNCIL_TEAM,
    COUNCILLOR
}
