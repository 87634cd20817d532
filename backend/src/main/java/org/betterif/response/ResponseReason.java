package org.betterif.response;

import org.betterif.shared.Reason;

/** Why something about a duty or an answer is refused or not right. */
public enum ResponseReason implements Reason {
    NO_PUBLIC_IDEA(422),
    ALREADY_OWED(409),
    ALREADY_SETTLED(409),
    ANOTHER_ANSWERED(409),
    ALREADY_EXTENDED(422),
    EXTENSION_TOO_LATE(422),
    EXTENSION_TOO_LONG(422),
    NOT_LATE(422),
    STILL_PUBLIC(422),
    NO_DRAFT(422),
    ANSWER_INCOMPLETE(422),
    DECISION_MISSING(422),
    TEXT_MISSING(422),
    STEP_MISSING(422),
    STEP_WITHOUT_DATE(422),
    DATE_PASSED(422),
    BARRIER_MISSING(422),
    LANGUAGE_MISSING(422),
    LANGUAGE_DATE_MISSING(422),
    LANGUAGE_DATE_TOO_LATE(422),
    NOTHING_CHANGED(422),
    NO_SUPPORTER(403),
    ANSWERED_SINCE(422),
    VERDICT_CLOSED(422),
    NOT_THE_AUTHOR(403),
    FOLLOW_UP_HIDDEN(422),
    PRE_ELECTION(422),
    FIELD_NEEDED(422),
    TOO_MANY_TEMPLATES(422),
    NOT_STAFF(422),
    UNKNOWN_SERVICE(422),
    UNKNOWN_FIELD(400),
    ALREADY_HELD(409),
    MEETING_DATE(400),
    REMINDER_MISSING(400),
    REMINDER_ORDER(400);

    private final int status;

    ResponseReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String feature() {
        return "response";
    }
}
