package org.betterif.shared;

/** Where an event comes from. Imported history starts no clock and sends nothing. */
public enum Origin {
    LIVE,
    IMPORTED
}
