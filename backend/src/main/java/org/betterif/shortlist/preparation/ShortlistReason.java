package org.betterif.shortlist.preparation;

import org.betterif.shared.Reason;

public enum ShortlistReason implements Reason {
    /** Criteria and nominated ideas are settled once the scoring has opened. */
    FROZEN(422),
    NO_CRITERIA(422),
    NO_NOMINATIONS(422),
    NO_JURORS(422),
    /** No choice of the nominated ideas keeps all bounds. */
    BOUNDS_UNSATISFIABLE(422),
    UNKNOWN_BOUND(400),
    /** Somebody else was drawn to score this idea. */
    NOT_ASSIGNED(403),
    /** Fewer jurors sit than the quorum asks for. */
    QUORUM_OUT_OF_REACH(422),
    SCORING_NOT_OPEN(403),
    SCORING_CLOSED(403),
    /** The council's rule knows one round of scores. */
    SECOND_ROUND_NOT_ASKED_FOR(422),
    SECOND_ROUND_HELD(409),
    /** The council's rule promises a second round before it decides. */
    SECOND_ROUND_FIRST(422),
    CLOSE_IN_THE_PAST(400),
    UNKNOWN_BALLOT(400),
    /** The rule cannot count ballots of this kind. */
    RULE_CANNOT_COUNT(400),
    /** The public ballot that is to propose the shortlist has no result yet. */
    BALLOT_NOT_COUNTED(422),
    INTRODUCTION_FIRST(403),
    INTEREST_DECLARED(403),
    HANDED_IN(403),
    SHEET_INCOMPLETE(422),
    UNKNOWN_CRITERION(400),
    LANGUAGE_NOT_OFFERED(400),
    ONE_TIE_BREAK(400),
    NOT_PUBLIC_IN_CALL(400),
    /** Some jurors have not handed in, and time is not up. */
    STILL_SCORING(422),
    QUORUM_NOT_REACHED(422),
    NOT_NOMINATED(400),
    NOT_ON_COUNCIL(400),
    REASON_NEEDED(422),
    DEPARTURE_NEEDED(422),
    NOTHING_DECIDED(422),
    MINUTES_NEEDED(422),
    NOT_PUBLISHED_YET(403),
    /** The question is to somebody else. */
    NOT_ASKED(403),
    ANSWERED_ALREADY(409),
    TOO_MANY(422);

    private final int status;

    ShortlistReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String feature() {
        return "shortlist";
    }
}
