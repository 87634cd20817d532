package org.betterif.account;

import org.betterif.shared.Decision;

/** What every feature's policy begins with, and what a person may do with their own account. */
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

    /** Completes the first sign-in: also somebody suspended may accept newer rules. */
    static Decision mayWelcome(Actor actor, AccountRequests.ToldAge age) {
        return signedIn(actor)
                .and(() -> Decision.when(age != AccountRequests.ToldAge.UNDER_13, AccountReason.TOO_YOUNG));
    }

    /** Works for the council, as their issuer says. */
    static Decision isStaff(Actor actor) {
        return Decision.when(actor.roles().stream().anyMatch(Role::staff), AccountReason.ROLE_NEEDED);
    }
}
