package org.betterif.call;

/** Whom a call is for. */
public enum WhoMayTakePart {
    ANYONE,
    RESIDENTS
}
