package org.betterif.comment.imported;

import java.time.Instant;
import java.util.List;
import org.betterif.comment.thread.Stance;
import org.betterif.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A comment that was written earlier, on another platform or in the demo.
 *
 * @param sourceId unique within the source: a second import of the same comment changes nothing
 * @param parentSourceId the comment it answers, or null for the head of a thread
 * @param authorPersonId somebody known here, or null: then {@code authorName} is shown
 * @param agreedElsewhere agreement counted there, shown apart from what is counted here
 * @param agreedBy people known here who agree
 */
public record ImportedComment(
        String sourceId,
        @Nullable String parentSourceId,
        @Nullable Long authorPersonId,
        @Nullable String authorName,
        String text,
        Language language,
        Stance stance,
        Instant postedAt,
        boolean councillorReply,
        int agreedElsewhere,
        List<Long> agreedBy) {}
