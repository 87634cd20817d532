package org.betterif.innovationcouncil;

import java.time.Instant;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * A council as other features know it.
 *
 * @param places how many ideas it shortlists
 * @param quorum how many jurors must have scored, and be present when it decides
 */
public record CouncilRef(
        long id,
        long callId,
        String slug,
        CouncilStage stage,
        LocalisedText name,
        int quorum,
        int places,
        Timetable timetable,
        @Nullable Instant scoringClosedAt,
        @Nullable Instant publishedAt,
        long version) {

    public boolean timeIsUp(Instant now) {
        return !now.isBefore(timetable.scoringClosesAt());
    }
}
