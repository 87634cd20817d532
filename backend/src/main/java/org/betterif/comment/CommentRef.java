package org.betterif.comment;

import java.time.Instant;
import org.betterif.comment.thread.CommentState;
import org.betterif.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * What other features know of a comment. Not for public bodies: it holds the author, and the words also when they are hidden.
 *
 * @param authorPersonId null for an imported comment and after erasure
 */
public record CommentRef(
        long id,
        long ideaNumber,
        @Nullable Long authorPersonId,
        CommentState visibility,
        String text,
        Language language,
        Instant postedAt) {}
