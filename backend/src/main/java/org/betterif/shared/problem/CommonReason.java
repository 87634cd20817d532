package org.betterif.shared.problem;

import org.betterif.shared.Reason;

/** Reasons that belong to no feature. */
public enum CommonReason implements Reason {
    MALFORMED(400),
    INVALID(400),
    UNKNOWN_FIELD(400),
    SIGN_IN_NEEDED(401),
    SESSION_EXPIRED(401),
    FORBIDDEN(403),
    FORGED_REQUEST(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CHANGED_MEANWHILE(409),
    KEY_REUSED(422),
    STALE(412),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    IF_MATCH_NEEDED(428),
    TOO_MANY_REQUESTS(429),
    FAULT(500),
    UNAVAILABLE(503);

    private final int status;

    CommonReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String feature() {
        return "common";
    }
}
