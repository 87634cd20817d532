package org.betterif.ballot.terms;

import org.betterif.shared.Reason;

public enum BallotReason implements Reason {
    NOT_OPEN_YET(403),
    CLOSED(403),
    NOT_AT_THIS_STAGE(409),
    FROZEN(422),
    UNKNOWN_CALL(400),
    IDEA_NOT_IN_CALL(400),
    IDEA_TWICE(400),
    OUTSIDE_PHASES(422),
    BEGINS_IN_THE_PAST(422),
    DATES_REVERSED(400),
    BUDGET_OR_SEATS(400),
    BUDGET_NEEDED(400),
    COST_NEEDED(400),
    COST_ABOVE_BUDGET(400),
    MORE_THAN_IDEAS(400),
    POINTS_NEEDED(400),
    UNKNOWN_RULE(400),
    RULE_CANNOT_COUNT(400),
    TIE_RULE(400),
    BOUND_UNREADABLE(400),
    BOUNDS_UNSATISFIABLE(422),
    NOT_READY(422),
    UNKNOWN_CHOICE(400),
    CHOICE_TWICE(400),
    TOO_MANY_CHOICES(400),
    TOO_MANY_POINTS(400),
    POINTS_MISSING(400),
    OVER_BUDGET(400),
    UNKNOWN_PAPER(404),
    PAPER_ALREADY_ENTERED(409),
    PAPER_NOT_ENTERED(404),
    PAPER_STRUCK_OUT(409),
    READ_BY_ANOTHER(409),
    CONSENT_NEEDED(400),
    TOO_FEW_BALLOTS(404),
    FILE_UNREADABLE(400);

    private final int status;

    BallotReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String feature() {
        return "ballot";
    }
}
