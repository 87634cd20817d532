package org.betterif.moderation.complaint;

import java.time.Instant;
import org.betterif.shared.Language;
import org.jspecify.annotations.Nullable;

/** A complaint of a past moment. */
public record ImportedComplaint(
        String key,
        String name,
        @Nullable Long byPersonId,
        String about,
        String text,
        Language language,
        Instant at,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable Long answeredByPersonId) {}
