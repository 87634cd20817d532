package org.betterif.comment;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import org.betterif.comment.thread.Stance;
import org.betterif.shared.Language;
import org.betterif.shared.Reason;
import org.betterif.shared.problem.CommonReason;
import org.betterif.shared.problem.Problem;
import org.betterif.shared.problem.ProblemException;
import org.betterif.shared.text.WrittenText;
import org.jspecify.annotations.Nullable;

/** What comes in. */
final class CommentRequests {

    /** In characters as people count them (code points). */
    static final int LONGEST = 6000;

    private CommentRequests() {}

    /** @param parent the comment it replies to, or null to begin a thread */
    record Post(
            @Nullable Long parent,
            @NotNull String text,
            @NotNull Language language,
            @Nullable Stance stance) {

        Comment.Words words() {
            return CommentRequests.words(text, language, stance);
        }
    }

    record Edit(
            @NotNull String text,
            @NotNull Language language,
            @Nullable Stance stance) {

        Comment.Words words() {
            return CommentRequests.words(text, language, stance);
        }
    }

    private static Comment.Words words(String text, Language language, @Nullable Stance stance) {
        List<Problem.FieldError> errors = new ArrayList<>();
        var cleaned = WrittenText.cleaned(text);
        int length = cleaned.codePointCount(0, cleaned.length());
        if (length > LONGEST) {
            errors.add(error(
                    "text", CommentReason.TOO_LONG, "At most " + LONGEST + " characters; there are " + length + "."));
        }
        if (language == Language.OTHER) {
            errors.add(error("language", CommonReason.INVALID, "Say en or cy."));
        }
        var words =
                Comment.Words.of(length > LONGEST ? "" : cleaned, language, stance == null ? Stance.NEITHER : stance);
        if (errors.isEmpty() && words.html().isBlank()) { // Markdown may show nothing at all
            errors.add(error("text", CommentReason.EMPTY, "Write something first."));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonReason.INVALID, "The comment cannot be taken as it is.", null, errors);
        }
        return words;
    }

    private static Problem.FieldError error(String field, Reason reason, String message) {
        return new Problem.FieldError(field, reason.code(), message);
    }
}
