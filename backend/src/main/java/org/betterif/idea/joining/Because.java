package org.betterif.idea.joining;

/** Why a proposal is declined: a word from a list, since what two strangers say to each other is said in the thread. */
public enum Because {
    ANOTHER_NEED,
    ANOTHER_PLACE,
    /** They would be better apart. */
    STANDS_ALONE,
    /** The conversation or the voting is too far on. */
    TOO_FAR_ON
}
