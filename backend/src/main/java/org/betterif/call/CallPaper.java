package org.betterif.call;

import java.time.Instant;
import java.util.List;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** All that is written down about a call, as it is held in memory. Immutable. */
public record CallPaper(
        CallRef ref,
        Stage stage,
        LocalisedText summary,
        LocalisedText fixed,
        LocalisedText open,
        LocalisedText whoDecides,
        List<Evidence> evidence,
        @Nullable Instant publishedAt,
        @Nullable Instant rulesChangedAt,
        @Nullable Instant cancelledAt,
        @Nullable LocalisedText cancelledWhy,
        long version) {}
