package org.betterif.idea.standing;

/** What the council owes or has said. {@code OVERDUE} is never stored: it is OWED or CONTESTED after its day, unless the clock is paused. */
public enum AnswerState {
    NONE,
    OWED,
    OVERDUE,
    ANSWERED,
    CONTESTED,
    ANSWERED_AGAIN
}
