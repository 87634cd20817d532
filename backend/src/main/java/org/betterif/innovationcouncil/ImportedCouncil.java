package org.betterif.innovationcouncil;

import java.time.Instant;
import java.util.List;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * A council of the past, or of the demo. Sends nothing.
 *
 * @param stage how far it has come; the moments of the stages before it come with it
 * @param places how many ideas it shortlists
 * @param scoringOpenedAt needed from SCORING on @param scoringClosedAt from DELIBERATING on
 * @param second null without a second round of scores; a closed one of a council that decided
 * @param decidedAt from DECIDED on @param publishedAt at PUBLISHED
 */
public record ImportedCouncil(
        long callId,
        CouncilStage stage,
        LocalisedText name,
        LocalisedText purpose,
        LocalisedText rule,
        int quorum,
        int places,
        Timetable timetable,
        Instant convenedAt,
        @Nullable Instant scoringOpenedAt,
        @Nullable Instant scoringClosedAt,
        @Nullable SecondRound second,
        @Nullable Instant decidedAt,
        @Nullable Instant publishedAt,
        List<Seat> jurors) {

    /** @param named agreed to be named on the council's page */
    public record Seat(
            long personId,
            LocalisedText seat,
            boolean chair,
            boolean named,
            Instant seatedAt,
            List<Interest> interests) {}

    /** @param idea null: in general */
    public record Interest(@Nullable Long idea, InterestKind kind, String note, Instant at) {}
}
