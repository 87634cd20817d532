package org.betterif.moderation.judging;

import java.time.Instant;
import org.betterif.moderation.ModerationAction;
import org.betterif.moderation.ReasonCode;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.jspecify.annotations.Nullable;

/** What is decided, by whom and when. @param sourceId of an imported decision */
public record Verdict(
        ModerationAction action,
        @Nullable ReasonCode reason,
        @Nullable LocalisedText publicNote,
        @Nullable LocalisedText toAuthor,
        @Nullable Long by,
        Instant at,
        @Nullable String source,
        @Nullable String sourceId) {

    public Verdict(
            ModerationAction action,
            @Nullable ReasonCode reason,
            @Nullable LocalisedText publicNote,
            @Nullable LocalisedText toAuthor,
            @Nullable Long by,
            Instant at) {
        this(action, reason, publicNote, toAuthor, by, at, null, null);
    }

    Origin origin() {
        return source == null ? Origin.LIVE : Origin.IMPORTED;
    }
}
