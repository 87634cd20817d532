package org.betterif.call.rules;

/** Whom a call is for. */
public enum WhoMayTakePart {
    ANYONE,
    RESIDENTS
}
