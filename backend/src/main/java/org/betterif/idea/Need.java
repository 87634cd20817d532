package org.betterif.idea;

/** Which need an idea meets. */
public enum Need {
    SAFE,
    DIGNITY,
    CONNECTED,
    ACTIVE,
    CARE,
    OTHER
}
