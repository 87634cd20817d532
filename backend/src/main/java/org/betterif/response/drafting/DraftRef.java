package org.betterif.response.drafting;

import java.time.Instant;
import org.betterif.response.text.AnswerContent;
import org.jspecify.annotations.Nullable;

/** An answer being written. @param ready somebody asked for it to be published */
public record DraftRef(
        long dutyId,
        long version,
        AnswerContent content,
        boolean ready,
        Instant editedAt,
        @Nullable Long editedByPersonId) {}
