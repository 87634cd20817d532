package org.betterif.notification.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that has to be told. @param audience which of its kind's hears of it now @param afterPersonId whom it has reached in there */
public record OutboxRef(
        long id,
        NoticeKind kind,
        @Nullable Long ideaNumber,
        @Nullable Long callId,
        @Nullable Long thingId,
        @Nullable Long subjectPersonId,
        @Nullable Long actorPersonId,
        @Nullable Instant dueAt,
        @Nullable String detail,
        Instant occurredAt,
        int audience,
        long afterPersonId) {}
