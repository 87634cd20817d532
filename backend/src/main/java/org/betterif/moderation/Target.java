package org.betterif.moderation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An idea, or a comment under it. */
public record Target(long ideaNumber, @Nullable Long commentId) {

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
