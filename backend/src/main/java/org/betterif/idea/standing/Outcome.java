package org.betterif.idea.standing;

/** What came of it before an innovation council, and afterwards. */
public enum Outcome {
    NONE,
    NOMINATED,
    LONGLISTED,
    SHORTLISTED,
    NOT_TAKEN,
    TAKEN_UP,
    TRIAL,
    IN_PLACE,
    SPREAD
}
