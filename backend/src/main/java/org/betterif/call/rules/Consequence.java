package org.betterif.call.rules;

/** What the council owes once enough people support an idea. */
public enum Consequence {
    /** A published answer. */
    ANSWER,
    /** A senior officer answers questions about it in a public meeting; what came of it is answered. */
    HEARING,
    /** All councillors debate it in the chamber; what came of it is answered. */
    DEBATE
}
