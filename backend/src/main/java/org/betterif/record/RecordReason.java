package org.betterif.record;

import org.betterif.shared.Reason;

/** Why something about the record cannot be answered. */
enum RecordReason implements Reason {
    /** Nothing was signed yet. */
    EMPTY(404),
    /** The sizes asked for are none of this record's, or in the wrong order. */
    NO_SUCH_SIZE(422);

    private final int status;

    RecordReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String feature() {
        return "record";
    }
}
