package org.betterif.moderation.notice;

import java.time.Instant;
import java.util.List;
import org.betterif.moderation.NoticeState;
import org.betterif.shared.Language;
import org.jspecify.annotations.Nullable;

/** A notice of a past moment, with its steps in order. */
public record ImportedNotice(
        String key,
        long idea,
        @Nullable Long comment,
        String name,
        String email,
        String untrueWords,
        String claim,
        Language language,
        Instant receivedAt,
        List<Step> steps) {

    public record Step(
            NoticeState state, String note, @Nullable Long byPersonId, Instant at) {}
}
