package org.betterif.innovationcouncil;

import java.time.Instant;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * A council as other features know it.
 *
 * @param places how many ideas it shortlists
 * @param second null before a second round of scores was opened
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
        @Nullable SecondRound second,
        @Nullable Instant publishedAt,
        long version) {

    /** The round of scores that is under way, or was the last. */
    public int round() {
        return second == null ? 1 : 2;
    }

    /** When that round closes. */
    public Instant roundClosesAt() {
        return second == null ? timetable.scoringClosesAt() : second.closesAt();
    }

    /** When a round was closed; null before, and for one that there is not. */
    public @Nullable Instant closedAt(int round) {
        return round == 1 ? scoringClosedAt : second == null ? null : second.closedAt();
    }

    public boolean timeIsUp(Instant now) {
        return !now.isBefore(roundClosesAt());
    }
}
