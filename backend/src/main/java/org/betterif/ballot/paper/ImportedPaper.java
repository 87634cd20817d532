package org.betterif.ballot.paper;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper with its history, as the demo tells it.
 *
 * @param choices as it stands now, refs in order
 * @param corrected why and when it was corrected, in words of {@code CorrectionReason}
 * @param struckOut why and when it was struck out, in words of {@code StrikeOutReason}
 * @param readAgain who read it a second time and found it right
 */
public record ImportedPaper(
        String number,
        String place,
        long enteredBy,
        Instant enteredAt,
        List<String> choices,
        @Nullable Change corrected,
        @Nullable Change struckOut,
        @Nullable Reading readAgain) {

    public record Change(String reason, long by, Instant at) {}

    public record Reading(long by, Instant at) {}
}
