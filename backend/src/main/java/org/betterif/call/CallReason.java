package org.betterif.call;

import org.betterif.shared.Reason;

public enum CallReason implements Reason {
    NOT_OPEN_YET(403),
    CLOSED(403),
    NOT_PART_OF_THIS_CALL(403),
    RESIDENTS_ONLY(403),
    SLUG_TAKEN(409),
    NO_PHASES(400),
    PHASE_TWICE(400),
    PHASE_REVERSED(400),
    PHASE_WITHOUT_END(400),
    PHASE_WITH_END(400),
    PHASE_BEFORE_IDEAS(400),
    TIMETABLE_GAP(400),
    NOTHING_TO_SUBMIT(400),
    HIDDEN_WITHOUT_VOTE(400),
    BELOW_KIND(400),
    THRESHOLD_TWICE(400),
    THRESHOLD_LEAST_TOO_HIGH(400),
    UNKNOWN_AREA(400),
    UNKNOWN_TOPIC(400),
    NOT_A_DRAFT(422),
    NOT_PUBLISHED(422),
    BEGINS_IN_THE_PAST(422),
    FROZEN(422),
    PHASE_FROZEN(422),
    EVIDENCE_FROZEN(422),
    OPEN_DOOR_STAYS(422);

    private final int status;

    CallReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String feature() {
        return "call";
    }
}
