package org.betterif.response.owed;

import java.time.Instant;
import org.betterif.response.duty.DutyState;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** A duty as lists read it. */
public record DutyRow(
        long id,
        long version,
        long ideaNumber,
        long callId,
        DutyState state,
        Instant clockStartedAt,
        Instant dueAt,
        Instant firstDueAt,
        @Nullable Instant extendedAt,
        @Nullable LocalisedText extensionReason,
        @Nullable LocalisedText delayNote,
        @Nullable Long accountablePersonId,
        @Nullable Instant contestedAt,
        @Nullable Instant settledAt,
        @Nullable LocalisedText note) {

    /** 2 after those who asked said that the first answer did not answer them. */
    public int round() {
        return contestedAt == null ? 1 : 2;
    }
}
