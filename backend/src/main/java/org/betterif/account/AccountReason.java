package org.betterif.account;

import org.betterif.shared.Reason;

public enum AccountReason implements Reason {
    SIGN_IN_NEEDED(401),
    WELCOME_NEEDED(403),
    SUSPENDED(403),
    ROLE_NEEDED(403),
    /** Nobody under 13 takes part. */
    TOO_YOUNG(403),
    NAME_NEEDED(400),
    NAME_TOO_LONG(400),
    NAME_POSES_AS_COUNCIL(400),
    /** The house rules or the privacy notice have a newer version than the one accepted. */
    VERSION_NOT_CURRENT(422),
    LANGUAGE_NOT_OFFERED(400),
    /** A councillor's page is edited by that councillor. */
    NOT_YOUR_PAGE(403),
    WARD_UNKNOWN(400);

    private final int status;

    AccountReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String feature() {
        return "account";
    }
}
