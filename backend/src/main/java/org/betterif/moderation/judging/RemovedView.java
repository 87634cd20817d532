package org.betterif.moderation.judging;

import java.time.Instant;
import java.util.List;
import org.betterif.moderation.ReasonCode;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** What was removed, for everybody. */
final class RemovedView {

    private RemovedView() {}

    /** @param kind idea, comment, or followUp: what an author said to an answer */
    record Removed(
            long id,
            String kind,
            long idea,
            ReasonCode reason,
            @Nullable LocalisedText note,
            Instant removedAt,
            @Nullable Instant restoredAt) {}

    record ReasonCount(ReasonCode reason, long count) {}

    /** @param sealed how many things are sealed; of these nothing else is told */
    record RemovedPage(List<Removed> items, @Nullable String next, long sealed, List<ReasonCount> byReason) {}
}
