package org.betterif.shared.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.betterif.shared.problem.CommonReason;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Where a page ended: the sort key of its last row, unique in its order. Opaque to clients. */
public record Cursor(List<String> keys) {

    private static final String SEPARATOR = "\u001f";

    public static Cursor of(Object... keys) {
        return new Cursor(java.util.Arrays.stream(keys).map(String::valueOf).toList());
    }

    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param expected how many keys the order has
     * @return null without a cursor
     * @throws ProblemException 400 when it is not one of ours
     */
    public static @Nullable Cursor parse(@Nullable String encoded, int expected) {
        if (encoded == null || encoded.isEmpty()) {
            return null;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            var keys = List.of(text.split(SEPARATOR, -1));
            if (keys.size() == expected) {
                return new Cursor(keys);
            }
        } catch (IllegalArgumentException notBase64) {
            // answered below
        }
        throw invalid();
    }

    public long number(int index) {
        try {
            return Long.parseLong(keys.get(index));
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    public java.time.Instant instant(int index) {
        try {
            return java.time.Instant.parse(keys.get(index));
        } catch (java.time.format.DateTimeParseException e) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return ProblemException.invalid("after", CommonReason.INVALID, "Not a cursor that this list gave.");
    }
}
