package org.betterif.shared.problem;

import java.time.Instant;
import java.util.List;
import org.betterif.shared.Reason;
import org.jspecify.annotations.Nullable;

/** Any failure that a client is told about; the mapper turns it into problem+json. */
public class ProblemException extends RuntimeException {

    private final transient Reason reason;
    private final @Nullable Instant opensAt;
    private final transient List<Problem.FieldError> errors;

    public ProblemException(Reason reason, String detail) {
        this(reason, detail, null, List.of());
    }

    public ProblemException(Reason reason, String detail, @Nullable Instant opensAt, List<Problem.FieldError> errors) {
        super(detail);
        this.reason = reason;
        this.opensAt = opensAt;
        this.errors = List.copyOf(errors);
    }

    /** 404, also for what this reader may not know exists. */
    public static ProblemException notFound(String what) {
        return new ProblemException(CommonReason.NOT_FOUND, "There is no such " + what + ".");
    }

    /** 412: the client edited a version that is no longer the newest. */
    public static ProblemException stale(long current) {
        return new ProblemException(
                CommonReason.STALE, "It was changed meanwhile; it is now at version " + current + ".");
    }

    /** 400 for one field of the request. */
    public static ProblemException invalid(String field, Reason reason, String message) {
        return new ProblemException(
                CommonReason.INVALID,
                "The request has a field that is not right.",
                null,
                List.of(new Problem.FieldError(field, reason.code(), message)));
    }

    public Reason reason() {
        return reason;
    }

    public @Nullable Instant opensAt() {
        return opensAt;
    }

    public List<Problem.FieldError> errors() {
        return errors;
    }
}
