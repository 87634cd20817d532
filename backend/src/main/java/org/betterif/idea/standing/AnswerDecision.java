package org.betterif.idea.standing;

/** The decisions an answer can give. */
public enum AnswerDecision {
    YES,
    IN_PART,
    ALREADY_HAPPENING,
    NOT_NOW,
    NO,
    NOT_OURS,
    NEEDS_MORE_WORK,
    /** Only of an answer imported from a platform that does not put its decision in a word. */
    NOT_STATED
}
