package org.betterif.moderation.judging;

import java.util.ArrayList;
import java.util.List;
import org.betterif.moderation.Standing;
import org.jspecify.annotations.Nullable;

/**
 * An idea, a comment under it, or what its author said to an answer.
 *
 * @param answerId the answer to which the author said something
 */
public record Target(
        long ideaNumber, @Nullable Long commentId, @Nullable Long answerId) {

    public Target(long ideaNumber, @Nullable Long commentId) {
        this(ideaNumber, commentId, null);
    }

    /** As the public list names it. */
    public String kind() {
        return answerId != null ? "followUp" : commentId != null ? "comment" : "idea";
    }

    /**
     * What moderation knows of it now.
     *
     * @param words as they were written, the idea's title first
     */
    public record Seen(
            Target target,
            Standing standing,
            @Nullable Long authorPersonId,
            String title,
            String language,
            List<String> words) {

        Seen(Target target, String title) {
            this(target, Standing.GONE, null, title, "en", new ArrayList<>());
        }
    }
}
