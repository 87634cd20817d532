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
import org.betterif.shared.http.Versioned;
import org.betterif.shortlist.preparation.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * A juror's own sheets, for that juror alone.
 *
 * @param round 1, or 2 once the second was opened @param scored ideas with a whole sheet of this round
 * @param toScore ideas this juror may score @param whole whether nothing is missing; in the second round first scores stand
 */
record OwnSheetsView(
        String slug,
        LocalisedText name,
        CouncilStage stage,
        int round,
        Instant scoringOpensAt,
        Instant scoringClosesAt,
        List<Criterion> criteria,
        List<OwnSheet> sheets,
        int scored,
        int toScore,
        boolean whole,
        boolean handedIn,
        May mayHandIn) {

    /**
     * @param idea null when it is not public any more
     * @param version for {@code If-Match}; 0 before anything was saved
     * @param again whether this juror scored it to the end a second time
     * @param first what this juror gave the first time, in the second round
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
            boolean again,
            @Nullable First first,
            @Nullable InterestKind interest,
            May mayScore) {}

    record First(Map<Long, Integer> marks, String reason, Language language) {}

    /** What saving answers. */
    record Saved(long number, long version, boolean complete) implements Versioned {}
}
