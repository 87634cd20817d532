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

    /** Changes name, language and mail: a name is published, so not while suspended. */
    static Decision mayChangeSettings(Actor actor) {
        return takesPart(actor);
    }

    /** The right of access holds for everybody of whom something is kept. */
    static Decision mayReadOwnData(Actor actor) {
        return signedIn(actor);
    }

    /** The right to erasure, too. */
    static Decision mayLeave(Actor actor) {
        return signedIn(actor);
    }

    static Decision mayEndSessions(Actor actor) {
        return signedIn(actor);
    }

    /** Staff are who they say: their issuer knows them. */
    static Decision mayBearCouncilName(Actor actor) {
        return Decision.when(actor.roles().stream().anyMatch(Role::staff), AccountReason.ROLE_NEEDED);
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
