package org.betterif.innovationcouncil.happened;

import java.time.Instant;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on a council.
 *
 * @param some how many, such as the jurors who had scored when the scoring closed
 * @param ofAll of how many
 * @param until where a date was moved to
 */
public record Moment(
        What what,
        Instant at,
        @Nullable Integer some,
        @Nullable Integer ofAll,
        @Nullable Instant until,
        @Nullable LocalisedText reason) {

    public enum What {
        CONVENED,
        MEMBERS_CALLED_FOR,
        QUOTAS_CHANGED,
        DRAW_BEGUN,
        MEMBERS_DRAWN,
        SEAT_DECLINED,
        JUROR_SEATED,
        ALTERNATE_STEPPED_IN,
        JUROR_LEFT,
        JUROR_REMOVED,
        CHAIR_CHANGED,
        CHAIR_EMPTY,
        SEAT_REWORDED,
        INTEREST_DECLARED,
        TIMETABLE_CHANGED,
        SCORING_OPENED,
        SCORING_CLOSED,
        SECOND_ROUND_OPENED,
        SECOND_ROUND_CLOSED,
        DECIDED,
        RECONSIDERED,
        PUBLISHED,
        CANCELLED
    }

    public static Moment of(What what, Instant at) {
        return new Moment(what, at, null, null, null, null);
    }

    public static Moment of(What what, Instant at, int some, int ofAll) {
        return new Moment(what, at, some, ofAll, null, null);
    }

    public static Moment because(What what, Instant at, LocalisedText reason) {
        return new Moment(what, at, null, null, null, reason);
    }

    public static Moment until(What what, Instant at, Instant until) {
        return new Moment(what, at, null, null, until, null);
    }
}
