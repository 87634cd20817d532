package org.betterif.shared.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.betterif.shared.Reason;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9457 problem details. {@code reason} is a word from a closed list that the app translates; {@code errors} names each
 * field that is not right; {@code opensAt} says when what was refused will be possible.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String reason,
        @Nullable Instant opensAt,
        List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One field that is not right: its path in the request, a reason's code, a sentence for developers. */
    public record FieldError(String field, String reason, String message) {}

    public static Problem of(Reason reason, String detail, @Nullable Instant opensAt, List<FieldError> errors) {
        return new Problem(
                "/api/docs#" + reason.code(), title(reason), reason.status(), detail, reason.code(), opensAt, errors);
    }

    private static String title(Reason reason) {
        var words = reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
