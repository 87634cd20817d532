package org.betterif.account.person;

import org.betterif.account.AccountPolicy;
import org.betterif.account.AccountReason;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.shared.Decision;

/** What a person may do with their own account. */
final class PersonPolicy {

    private PersonPolicy() {}

    /** Completes the first sign-in: also somebody suspended may accept newer rules. */
    static Decision mayWelcome(Actor actor, AccountRequests.ToldAge age) {
        return AccountPolicy.signedIn(actor)
                .and(() -> Decision.when(age != AccountRequests.ToldAge.UNDER_13, AccountReason.TOO_YOUNG));
    }

    /** Changes name, language and mail: a name is published, so not while suspended. */
    static Decision mayChangeSettings(Actor actor) {
        return AccountPolicy.takesPart(actor);
    }

    /** The right of access holds for everybody of whom something is kept. */
    static Decision mayReadOwnData(Actor actor) {
        return AccountPolicy.signedIn(actor);
    }

    /** The right to erasure, too. */
    static Decision mayLeave(Actor actor) {
        return AccountPolicy.signedIn(actor);
    }

    static Decision mayEndSessions(Actor actor) {
        return AccountPolicy.signedIn(actor);
    }

    /** Staff are who they say: their issuer knows them. */
    static Decision mayBearCouncilName(Actor actor) {
        return Decision.when(actor.roles().stream().anyMatch(Role::staff), AccountReason.ROLE_NEEDED);
    }
}
