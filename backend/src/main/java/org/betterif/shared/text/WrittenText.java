package org.betterif.shared.text;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.betterif.shared.Reason;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Text as people type and paste it, made fit to store: nothing visible is lost. */
public final class WrittenText {

    // Everything below the space but tab and line feed, DEL, the C1 block, and lone surrogates PostgreSQL cannot hold.
    private static final Pattern UNSTORABLE =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\x{D800}-\\x{DFFF}\\x{FFFE}\\x{FFFF}]");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");

    private WrittenText() {}

    /** Unified line ends, no control characters, NFC, no space at either end. */
    public static String cleaned(String text) {
        var unified = LINE_END.matcher(text).replaceAll("\n");
        return Normalizer.normalize(UNSTORABLE.matcher(unified).replaceAll(""), Normalizer.Form.NFC)
                .strip();
    }

    /** As {@link #cleaned}, on one line. */
    public static String oneLine(String text) {
        return cleaned(text).replaceAll("\\s+", " ");
    }

    /** As {@link #cleaned}; empty when nothing was given. @throws ProblemException 400 when it has more than {@code most} characters */
    public static String within(String field, @Nullable String given, int most, Reason tooLong) {
        var text = given == null ? "" : cleaned(given);
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            throw ProblemException.invalid(
                    field, tooLong, "At most " + most + " characters; there are " + length + ".");
        }
        return text;
    }

    /** As {@link #within}, and there must be something. */
    public static String needed(String field, @Nullable String given, int most, Reason needed, Reason tooLong) {
        var text = within(field, given, most, tooLong);
        if (text.isBlank()) {
            throw ProblemException.invalid(field, needed, "This is needed.");
        }
        return text;
    }
}
