package org.betterif.delivery;

/** Pounds, or something else that can be counted. Only money is summed. */
public enum GainKind {
    MONEY,
    MEASURE
}
