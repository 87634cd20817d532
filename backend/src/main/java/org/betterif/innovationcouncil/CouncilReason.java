package org.betterif.innovationcouncil;

import org.betterif.shared.Reason;

public enum CouncilReason implements Reason {
    /** Somebody else was faster, or the council is past it. */
    NOT_AT_THIS_STAGE(409),
    OVER(409),
    /** Criteria, nominations and members settled before the scoring stay as they are. */
    FROZEN(422),
    TIMETABLE_ORDER(400),
    TIMETABLE_ONLY_LATER(422),
    UNKNOWN_CALL(400),
    CALL_WITHOUT_SHORTLIST(422),
    IDEA_NOT_IN_CALL(400),
    ALREADY_SEATED(409),
    CHAIR_TAKEN(409),
    CLERK_CANNOT_SIT(403),
    INVITATION_USED(410),
    NOT_A_JUROR(403),
    NO_LONGER_A_JUROR(403),
    SCORES_NAMED_NEEDS_NAME(400),
    NUMBERS_DRAWN(422);

    private final int status;

    CouncilReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String feature() {
        return "innovationcouncil";
    }
}
