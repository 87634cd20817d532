package org.betterif.account;

import org.betterif.shared.Reason;

public enum AccountReason implements Reason {
    SIGN_IN_NEEDED(401),
    WELCOME_NEEDED(403),
    SUSPENDED(403),
    ROLE_NEEDED(403);

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
