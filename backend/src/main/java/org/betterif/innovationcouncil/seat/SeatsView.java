package org.betterif.innovationcouncil.seat;

import java.time.Instant;
import java.util.List;
import org.betterif.innovationcouncil.InterestKind;
import org.betterif.innovationcouncil.JurorStatus;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.May;
import org.jspecify.annotations.Nullable;

/**
 * The seats of a council as its clerk sees them: who was invited, and what they wrote about their interests. Never a score.
 *
 * @param free seats that have fallen free, the oldest first
 */
record SeatsView(List<Seat> items, List<FreeSeat> free, Allowed may) {

    /**
     * @param name null before the seat is taken, or once the person left the site
     * @param leftReason what everybody reads about a removal @param replaces the seat that this one took over
     * @param next of the alternates, whose turn it is
     * @param version for {@code If-Match} when the seat is changed
     */
    record Seat(
            long id,
            long version,
            @Nullable String name,
            @Nullable String email,
            LocalisedText seat,
            boolean chair,
            JurorStatus status,
            SeatState state,
            boolean alternate,
            boolean next,
            boolean named,
            String accessNeeds,
            String expenses,
            Instant invitedAt,
            @Nullable Instant seatedAt,
            @Nullable Instant leftAt,
            @Nullable LocalisedText leftReason,
            @Nullable Long replaces,
            List<Declared> interests,
            SeatMay may) {}

    record Declared(@Nullable Long idea, InterestKind kind, String note, boolean byClerk) {}

    record FreeSeat(
            long id,
            @Nullable String name,
            LocalisedText seat,
            @Nullable Instant since) {}

    record SeatMay(May reword, May chair, May stepIn, May remove, May addInterest) {}

    record Allowed(May invite) {}

    /** @param code shown once; null when this very request was answered before */
    record Invited(long id, @Nullable String code) {}
}
