package org.betterif.account;

/** What a person may be here. Staff roles come only from the issuer that is configured for staff. */
public enum Role {
    CITIZEN,
    VERIFIED_RESIDENT,
    FACILITATOR,
    OFFICER,
    COUNCILLOR,
    ANSWERER,
    CLERK,
    MODERATOR,
    SAFEGUARDING_LEAD,
    ADMINISTRATOR;

    public boolean staff() {
        return this != CITIZEN && this != VERIFIED_RESIDENT;
    }
}
