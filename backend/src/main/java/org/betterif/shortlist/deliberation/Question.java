package org.betterif.shortlist.deliberation;

import java.time.Instant;
import org.betterif.shared.Language;
import org.jspecify.annotations.Nullable;

/** A question of the council, and its answer; both are public, who asked is not. */
record Question(
        long id,
        long councilId,
        long idea,
        To to,
        String text,
        Language language,
        Instant askedAt,
        @Nullable String answer,
        @Nullable Language answerLanguage,
        @Nullable Instant answeredAt) {

    /** Whom it asks. */
    enum To {
        AUTHOR,
        OFFICERS
    }
}
