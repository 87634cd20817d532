package org.betterif.comment.thread;

import java.time.Instant;
import org.betterif.account.Byline;
import org.betterif.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A comment to read on a page without a script, in order of reading.
 *
 * @param author null when it is deleted or removed, or its author is not known any more
 * @param answersTo the author of the comment that it answers, where that can be seen
 * @param html safe; empty when it is deleted or removed
 */
public record CommentReading(
        @Nullable Byline author,
        boolean byIdeaAuthor,
        int depth,
        @Nullable String answersTo,
        @Nullable Stance stance,
        Language language,
        String html,
        CommentState state,
        Instant postedAt) {}
