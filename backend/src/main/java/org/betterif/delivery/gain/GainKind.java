package org.betterif.delivery.gain;

/** Pounds, or something else that can be counted. Only money is summed. */
public enum GainKind {
    MONEY,
    MEASURE
}
