package org.betterif.call;

import java.time.Instant;
import java.util.List;
import org.betterif.call.CallView.EvidenceView;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** All that is written down about a call, as it is held in memory. Immutable. */
record CallPaper(
        CallRef ref,
        Stage stage,
        LocalisedText summary,
        LocalisedText fixed,
        LocalisedText open,
        LocalisedText whoDecides,
        List<EvidenceView> evidence,
        @Nullable Instant publishedAt,
        @Nullable Instant rulesChangedAt,
        long version) {}
