package org.betterif.response.reception.followup;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.idea.IdeaRef;
import org.betterif.response.ResponseReason;
import org.betterif.shared.Decision;

/** Who says something to an answer in public, and who hides it. Pure. */
final class FollowUpPolicy {

    private FollowUpPolicy() {}

    /** The idea's author says something to an answer in public. */
    static Decision mayWrite(Actor actor, IdeaRef idea, boolean hidden) {
        return AccountPolicy.takesPart(actor)
                .and(() -> Decision.when(actor.is(idea.authorPersonId()), ResponseReason.NOT_THE_AUTHOR))
                .and(() -> Decision.when(idea.publicNow(), ResponseReason.NO_PUBLIC_IDEA))
                .and(() -> Decision.when(!hidden, ResponseReason.FOLLOW_UP_HIDDEN));
    }

    static Decision mayHide(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.MODERATOR);
    }
}
