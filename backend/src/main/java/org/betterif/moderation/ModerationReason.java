package org.betterif.moderation;

import org.betterif.shared.Reason;

/** Why something cannot be done in moderation. */
public enum ModerationReason implements Reason {
    /** Nobody judges their own words. */
    ABOUT_YOURSELF(403),
    /** Somebody else is on this case. */
    CLAIMED_BY_ANOTHER(409),
    /** It does not stand so that this could be done: hidden already, deleted meanwhile. */
    NO_SUCH_STEP(409),
    /** The reason does not go with the act: sealing has its own reasons. */
    WRONG_REASON(422),
    /** Only about what was decided about one's own words. */
    NOT_YOURS(403),
    /** Once. */
    APPEALED_ALREADY(409),
    /** There is nothing to appeal against. */
    NO_APPEAL(422),
    /** A second, different moderator decides. */
    SECOND_MODERATOR_NEEDED(403),
    /** What was sealed is for the safeguarding lead. */
    SAFEGUARDING_LEAD_NEEDED(403),
    ANSWERED_ALREADY(409),
    /** Whoever wrote it has no account here any more. */
    NOBODY_TO_SUSPEND(422),
    /** An end that is in the past. */
    IN_THE_PAST(400),
    NEEDED(400),
    TOO_LONG(400),
    /** Neither an address for mail nor a telephone number. */
    NO_CONTACT(400);

    private final int status;

    ModerationReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String feature() {
        return "moderation";
    }
}
