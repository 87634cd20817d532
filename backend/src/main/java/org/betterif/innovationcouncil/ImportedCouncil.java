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

    /**
     * @param named agreed to be named on the council's page
     * @param tookOver the seat that this one took over, as an alternate; null for a member from the beginning
     */
    public record Seat(
            long personId,
            LocalisedText seat,
            boolean chair,
            boolean named,
            Instant seatedAt,
            List<Interest> interests,
            @Nullable TakenOver tookOver) {

        public Seat(
                long personId,
                LocalisedText seat,
                boolean chair,
                boolean named,
                Instant seatedAt,
                List<Interest> interests) {
            this(personId, seat, chair, named, seatedAt, interests, null);
        }
    }

    /** @param personId who had it and stepped down @param leftAt when @param stoodReadyAt since when the alternate stood ready */
    public record TakenOver(long personId, LocalisedText seat, Instant leftAt, Instant stoodReadyAt) {}

    /** @param idea null: in general */
    public record Interest(@Nullable Long idea, InterestKind kind, String note, Instant at) {}
}
