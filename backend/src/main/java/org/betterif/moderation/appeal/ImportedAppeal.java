package org.betterif.moderation.appeal;

import java.time.Instant;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** An appeal of a past moment. @param decidedAt null while it waits; an upheld one restores what was removed */
public record ImportedAppeal(
        String decisionKey,
        @Nullable Long byPersonId,
        String text,
        Language language,
        Instant at,
        @Nullable Instant decidedAt,
        boolean upheld,
        @Nullable LocalisedText answer,
        @Nullable Long decidedByPersonId) {}
