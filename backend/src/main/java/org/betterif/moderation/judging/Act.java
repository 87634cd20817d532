package org.betterif.moderation.judging;

import java.time.Instant;
import org.betterif.moderation.ModerationAction;
import org.betterif.moderation.ReasonCode;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** A row of the log of what moderators did. @param target null for the suspension of a person */
public record Act(
        long id,
        ModerationAction action,
        @Nullable Target target,
        @Nullable ReasonCode reason,
        @Nullable LocalisedText publicNote,
        @Nullable LocalisedText toAuthor,
        @Nullable Instant suspendedUntil,
        @Nullable Long authorPersonId,
        @Nullable Long byPersonId,
        Instant decidedAt) {}
