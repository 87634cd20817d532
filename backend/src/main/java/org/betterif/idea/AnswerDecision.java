package org.betterif.idea;

/** The decisions an answer can give. */
public enum AnswerDecision {
    YES,
    IN_PART,
    ALREADY_HAPPENING,
    NOT_NOW,
    NO,
    NOT_OURS,
    NEEDS_MORE_WORK
}
