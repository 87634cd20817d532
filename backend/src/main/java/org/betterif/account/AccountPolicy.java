package org.betterif.account;

import org.betterif.shared.Decision;

/** What every feature's policy begins with. */
public final class AccountPolicy {

    private AccountPolicy() {}

    /** Somebody is signed in. */
    public static Decision signedIn(Actor actor) {
        return Decision.when(actor.signedIn(), AccountReason.SIGN_IN_NEEDED);
    }

    /** Signed in, past the first sign-in, not suspended: the start of every write. */
    public static Decision takesPart(Actor actor) {
        return signedIn(actor)
                .and(() -> Decision.when(actor.welcomed(), AccountReason.WELCOME_NEEDED))
                .and(() -> Decision.when(!actor.suspended(), AccountReason.SUSPENDED));
    }

    /** Takes part and has at least one of the roles. */
    public static Decision hasRole(Actor actor, Role... any) {
        return takesPart(actor).and(() -> Decision.when(actor.hasAny(any), AccountReason.ROLE_NEEDED));
    }

    /** Has a page under {@code /councillors}. */
    public static Decision hasPublicPage(Actor actor) {
        return Decision.when(actor.has(Role.COUNCILLOR), AccountReason.ROLE_NEEDED);
    }

    /** A councillor writes their own public page, nobody another's. */
    public static Decision mayEditProfile(Actor actor, long councillorPersonId) {
        return hasRole(actor, Role.COUNCILLOR)
                .and(() -> Decision.when(actor.is(councillorPersonId), AccountReason.NOT_YOUR_PAGE));
    }
}
