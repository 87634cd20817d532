package org.betterif.moderation.report;

import java.time.Instant;
import org.betterif.moderation.ReasonCode;
import org.betterif.shared.Language;
import org.jspecify.annotations.Nullable;

/** A report of a past moment; its key is unique within its source. @param settledAt when it was decided, or null while it waits */
public record ImportedReport(
        String key,
        long idea,
        @Nullable Long comment,
        @Nullable Long byPersonId,
        ReasonCode reason,
        String text,
        Language language,
        Instant at,
        @Nullable Instant settledAt) {}
