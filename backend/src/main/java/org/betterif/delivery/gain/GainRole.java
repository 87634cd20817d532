package org.betterif.delivery.gain;

/** What a service has to do with a gain. */
public enum GainRole {
    /** It bore the cost. */
    PAID,
    GAINED,
    /** It is worse off. */
    LOST
}
