package org.betterif.comment;

import org.betterif.shared.Reason;

enum CommentReason implements Reason {
    /** Withdrawn, closed in favour of another or joined into one: it can be read, not discussed. */
    IDEA_NOT_OPEN(403),
    NOT_YOURS(403),
    /** Nobody agrees with themselves. */
    YOUR_OWN(403),
    /** Deleted, hidden or sealed: it takes no reply, no agreement and no edit. */
    NOT_PUBLIC(409),
    /** The comment it replies to belongs to another idea. */
    OTHER_IDEA(422),
    EMPTY(400),
    TOO_LONG(400),
    /** Too many are waiting to be written. */
    BUSY(503);

    private final int status;

    CommentReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String feature() {
        return "comment";
    }
}
