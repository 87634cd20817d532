package org.betterif.moderation;

import java.time.Instant;
import java.util.List;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** Moderation as it happened at a past moment, for the demo and for imports. Every key is unique within its source. */
public final class ImportedModeration {

    private ImportedModeration() {}

    /** @param settledAt when it was decided, or null while it waits */
    public record Report(
            String key,
            long idea,
            @Nullable Long comment,
            @Nullable Long byPersonId,
            ReasonCode reason,
            String text,
            Language language,
            Instant at,
            @Nullable Instant settledAt) {}

    /** Done to the idea or comment as well, unless it stands so already. */
    public record Decision(
            String key,
            long idea,
            @Nullable Long comment,
            ModerationAction action,
            @Nullable ReasonCode reason,
            @Nullable LocalisedText publicNote,
            @Nullable LocalisedText toAuthor,
            @Nullable Long byPersonId,
            Instant at) {}

    /** @param decidedAt null while it waits; an upheld one restores what was removed */
    public record Appeal(
            String decisionKey,
            @Nullable Long byPersonId,
            String text,
            Language language,
            Instant at,
            @Nullable Instant decidedAt,
            boolean upheld,
            @Nullable LocalisedText answer,
            @Nullable Long decidedByPersonId) {}

    public record Step(
            NoticeState state, String note, @Nullable Long byPersonId, Instant at) {}

    public record Notice(
            String key,
            long idea,
            @Nullable Long comment,
            String name,
            String email,
            String untrueWords,
            String claim,
            Language language,
            Instant receivedAt,
            List<Step> steps) {}

    public record Complaint(
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
}
