package org.betterif.call.rules;

/** Whether a moderator looks at an idea before or after it is public. */
public enum Check {
    BEFORE,
    AFTER
}
