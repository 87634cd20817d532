package org.betterif.comment.thread;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.betterif.account.Byline;
import org.betterif.shared.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A comment as everybody sees it. What is hidden, sealed or deleted shows neither words nor author.
 *
 * @param parent the comment it answers; null at the head of a thread
 * @param depth steps from the head of the thread
 * @param byIdeaAuthor whether its author wrote the idea, too
 * @param text as written, for who edits; given with a single comment, not in lists
 * @param removedReason why a moderator hid it
 * @param editedAt when it was changed later than 15 minutes after it was posted
 * @param agreedElsewhere agreement counted on the platform it was imported from, apart from what is counted here
 * @param replies direct replies that can be seen
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommentView(
        long id,
        int version,
        long idea,
        @Nullable Long parent,
        int depth,
        @Nullable Byline author,
        boolean byIdeaAuthor,
        boolean councillorReply,
        @Nullable Stance stance,
        @Nullable Language language,
        @Nullable String html,
        @Nullable String text,
        CommentState state,
        @Nullable String removedReason,
        Instant postedAt,
        @Nullable Instant editedAt,
        int agreed,
        @Nullable Integer agreedElsewhere,
        int replies,
        @Nullable String importedFrom) {

    /**
     * The head of a thread with what was answered to it, in order of reading.
     *
     * @param more the cursor of the replies that did not fit, for {@code /api/comments/{id}/replies}
     */
    @Schema(name = "ThreadView")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ThreadView(
            CommentView comment,
            java.util.List<CommentView> replies,
            @Nullable String more) {}
}
