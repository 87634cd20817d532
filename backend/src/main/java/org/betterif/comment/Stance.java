package org.betterif.comment;

/** Where a comment stands towards the idea, if its author says so. */
public enum Stance {
    FOR,
    AGAINST,
    NEITHER
}
