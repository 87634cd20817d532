package org.betterif.response.duty;

/** Why the council owes an answer. Each starts a duty once per idea (a threshold once per number). */
public enum Cause {
    /** Enough people support it. */
    THRESHOLD,
    /** A moderator or councillor decided so, with a public reason. */
    DECISION,
    /** The call ended; every idea in it gets an answer. */
    CALL_ENDED,
    /** It has waited as long as anything may wait in the open door. */
    MAX_WAIT,
    /** The call's review date, for ideas that stayed below the threshold. */
    REVIEW_DATE,
    /** An idea that was owed an answer was closed in favour of this one. */
    INHERITED,
    /** What was owed ended with a note while nobody could read the idea, and it can be read again. */
    RESTORED,
    /** Told by imported history; no clock runs. */
    IMPORTED;

    /** Owed only to ideas that no other duty has reached yet. */
    boolean onlyWhereNothingElseIs() {
        return this == CALL_ENDED || this == MAX_WAIT || this == REVIEW_DATE;
    }
}
