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
    /** Whoever stands ready does not sit yet. */
    ALTERNATE_CANNOT_CHAIR(422),
    CLERK_CANNOT_SIT(403),
    INVITATION_USED(410),
    NOT_A_JUROR(403),
    NO_LONGER_A_JUROR(403),
    SCORES_NAMED_NEEDS_NAME(400),
    NUMBERS_DRAWN(422),
    RECRUITMENT_NOT_OPEN(403),
    RECRUITMENT_CLOSED(403),
    /** People rely on the close of a call for members. */
    RECRUITMENT_ONLY_LATER(422),
    /** A draw keeps quotas, so it asks at least one question. */
    STRATA_NEEDED(400),
    STRATA_TWICE(400),
    /** The minima add up to more than the seats, or the maxima to less. */
    QUOTAS_IMPOSSIBLE(400),
    STRATA_FROZEN(422),
    GROUP_NEEDED(400),
    WHY_NEEDED(400),
    UNDERSTANDING_NEEDED(400),
    NOT_VOLUNTEERED(403),
    NO_DRAW_HERE(422),
    POOL_STILL_OPEN(422),
    POOL_TOO_SMALL(422),
    DRAW_UNDER_WAY(409),
    ALREADY_DRAWN(422),
    NO_SEAT_FREE(422),
    /** The council promised a draw by lot, so nobody chooses. */
    DRAWN_BY_LOT(422),
    NOT_AN_ALTERNATE(409);

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
