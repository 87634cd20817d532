package org.betterif.idea.text;

/** Which need an idea meets. */
public enum Need {
    SAFE,
    DIGNITY,
    CONNECTED,
    ACTIVE,
    CARE,
    OTHER
}
