package org.betterif.shortlist.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.betterif.idea.IdeaCard;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.innovationcouncil.InterestKind;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.May;
import org.betterif.shortlist.preparation.Criterion;
import org.jspecify.annotations.Nullable;

/** A juror's own sheets, for that juror alone. */
record OwnSheetsView(
        String slug,
        LocalisedText name,
        CouncilStage stage,
        Instant scoringOpensAt,
        Instant scoringClosesAt,
        List<Criterion> criteria,
        List<OwnSheet> sheets,
        int scored,
        int toScore,
        boolean handedIn,
        May mayHandIn) {

    /**
     * @param idea null when it is not public any more
     * @param version for {@code If-Match}; 0 before anything was saved
     * @param interest why this juror does not score it, or null
     */
    record OwnSheet(
            long number,
            @Nullable IdeaCard idea,
            Map<Long, Integer> marks,
            String reason,
            @Nullable Language language,
            long version,
            boolean complete,
            @Nullable InterestKind interest,
            May mayScore) {}

    /** What saving answers. */
    record Saved(long number, long version, boolean complete) {}
}
