package org.betterif.moderation.desk;

import java.util.List;
import org.betterif.account.Byline;
import org.betterif.moderation.Standing;
import org.jspecify.annotations.Nullable;

/** The idea or comment a moderator looks at. @param words as written, without those that are sealed */
public record About(
        long idea,
        @Nullable Long comment,
        Standing standing,
        String title,
        String language,
        List<String> words,
        @Nullable Byline author) {}
