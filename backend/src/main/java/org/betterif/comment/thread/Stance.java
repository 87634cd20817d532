package org.betterif.comment.thread;

/** Where a comment stands towards the idea, if its author says so. */
public enum Stance {
    FOR,
    AGAINST,
    NEITHER
}
