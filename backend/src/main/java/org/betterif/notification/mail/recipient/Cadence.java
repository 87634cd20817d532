package org.betterif.notification.mail.recipient;

/** How often somebody wants mail about what they take part in. */
public enum Cadence {
    AT_ONCE,
    DAILY,
    WEEKLY,
    NEVER
}
