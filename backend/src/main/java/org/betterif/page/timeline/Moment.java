package org.betterif.page.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an idea.
 *
 * @param version of the text, where it changed
 * @param otherIdea the one it was closed in favour of, or joined with
 * @param due the date that was promised
 * @param decision what the council answered
 * @param commitment the promised step, by id
 */
record Moment(
        Kind kind,
        Instant at,
        @Nullable Integer version,
        @Nullable Long otherIdea,
        @Nullable Instant due,
        @Nullable String decision,
        @Nullable Long commitment) {

    enum Kind {
        SHARED,
        TEXT_CHANGED,
        WITHDRAWN,
        CLOSED_IN_FAVOUR,
        JOIN_PROPOSED,
        JOIN_DECLINED,
        /** Taken back, not answered in time, or one of the two ended. */
        JOIN_LAPSED,
        JOINED,
        /** Another one was joined into it. */
        JOINED_BY,
        REMOVED,
        RESTORED,
        CALL_ENDED,
        COUNCILLOR_REPLIED,
        ANSWER_OWED,
        ANSWER_EXTENDED,
        ANSWER_OVERDUE,
        ANSWERED,
        ANSWERED_AGAIN,
        ANSWER_CORRECTED,
        ANSWER_CONTESTED,
        AUTHOR_FOLLOWED_UP,
        FOLLOW_UP_REMOVED,
        FOLLOW_UP_RESTORED,
        COUNCILLOR_ADOPTED,
        ANSWER_CLOSED_WITH_NOTE,
        DEBATE_OWED,
        HEARING_OWED,
        DEBATE_HELD,
        HEARING_HELD,
        NOMINATED,
        NOMINATION_ENDED,
        SHORTLISTED,
        NOT_TAKEN,
        STEP_BEGUN,
        STEP_DONE,
        STEP_LATE,
        STEP_MOVED,
        STEP_DROPPED,
        STEP_REOPENED,
        STEP_NOTED,
        TAKEN_UP,
        TRIAL,
        IN_PLACE,
        SPREAD,
        GAIN_TOLD,
        ON_BALLOT,
        BALLOT_TAKEN,
        BALLOT_LEFT,
        BALLOT_CALLED_OFF
    }

    Moment(
            Kind kind,
            Instant at,
            @Nullable Integer version,
            @Nullable Long otherIdea,
            @Nullable Instant due,
            @Nullable String decision) {
        this(kind, at, version, otherIdea, due, decision, null);
    }

    static Moment step(Kind kind, Instant at, long commitment) {
        return new Moment(kind, at, null, null, null, null, commitment);
    }

    static Moment of(Kind kind, Instant at) {
        return new Moment(kind, at, null, null, null, null);
    }

    static Moment with(Kind kind, Instant at, long otherIdea) {
        return new Moment(kind, at, null, otherIdea, null, null);
    }

    static Moment due(Kind kind, Instant at, Instant due) {
        return new Moment(kind, at, null, null, due, null);
    }
}
