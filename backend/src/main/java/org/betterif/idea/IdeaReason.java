package org.betterif.idea;

import org.betterif.shared.Reason;

/** Why something cannot be done with an idea. */
public enum IdeaReason implements Reason {
    NOT_YOURS(403),
    FROZEN(403),
    REMOVED(410),
    SEALED(410),
    INCOMPLETE(422),
    TOO_SHORT(422),
    NEEDED(422),
    OUTSIDE(422),
    NO_PIN_UNDER_18(422),
    CALL_FIXED(422),
    UNKNOWN(422),
    NO_TRANSITION(409),
    NOT_ANOTHER(422);

    private final int status;

    IdeaReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String feature() {
        return "idea";
    }
}
