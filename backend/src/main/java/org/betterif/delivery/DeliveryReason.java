package org.betterif.delivery;

import org.betterif.shared.Reason;

/** Why something about a commitment, a stage or a gain is refused or not right. */
public enum DeliveryReason implements Reason {
    CANNOT_BECOME(422),
    ALREADY_SO(422),
    DROPPED(422),
    DATE_NOT_YET(422),
    DATE_BEFORE_PROMISE(422),
    NOT_MULTI_YEAR(422),
    NO_PUBLIC_IDEA(422),
    NOT_ANSWERED_YES(422),
    UNKNOWN_SERVICE(422),
    UNIT_MISSING(422),
    UNIT_UNWANTED(422),
    PERIOD_REVERSED(422),
    AMOUNT_MISSING(422),
    SHARE_TWICE(422),
    NOT_A_PICTURE(422);

    private final int status;

    DeliveryReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String feature() {
        return "delivery";
    }
}
