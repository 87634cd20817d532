package org.betterif.notification;

import java.time.Instant;
import org.betterif.notification.outbox.NoticeKind;
import org.jspecify.annotations.Nullable;

/**
 * What one person was told, for channels that say it in words.
 *
 * @param thingId what the kind needs to be told: a duty, an answer, an act of moderation
 * @param dueAt of a duty, or the end of a suspension
 * @param detail a word that the kind needs: an answer's decision, a reminder's kind
 */
public record NoticeRef(
        long id,
        long personId,
        NoticeKind kind,
        @Nullable Long ideaNumber,
        @Nullable Long thingId,
        @Nullable Instant dueAt,
        @Nullable String detail) {}
