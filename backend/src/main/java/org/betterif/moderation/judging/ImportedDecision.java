package org.betterif.moderation.judging;

import java.time.Instant;
import org.betterif.moderation.ModerationAction;
import org.betterif.moderation.ReasonCode;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** A decision of a past moment; its key is unique within its source. Done to the idea or comment as well, unless it stands so already. */
public record ImportedDecision(
        String key,
        long idea,
        @Nullable Long comment,
        ModerationAction action,
        @Nullable ReasonCode reason,
        @Nullable LocalisedText publicNote,
        @Nullable LocalisedText toAuthor,
        @Nullable Long byPersonId,
        Instant at) {}
