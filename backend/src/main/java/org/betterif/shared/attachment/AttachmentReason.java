package org.betterif.shared.attachment;

import org.betterif.shared.Reason;

/** Why a file is not taken. */
public enum AttachmentReason implements Reason {
    MISSING(400),
    ALTERNATIVE_MISSING(400),
    ALTERNATIVE_TOO_LONG(400),
    TOO_LARGE(413),
    TYPE_NOT_TAKEN(415),
    WEBP_NOT_TAKEN(415),
    HEIC_NOT_TAKEN(415),
    UNREADABLE(422),
    TOO_MANY_PIXELS(422),
    UNKNOWN(422);

    private final int status;

    AttachmentReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String feature() {
        return "attachment";
    }
}
