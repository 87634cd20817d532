package org.betterif.call;

/** Whether a moderator looks at an idea before or after it is public. */
public enum Check {
    BEFORE,
    AFTER
}
