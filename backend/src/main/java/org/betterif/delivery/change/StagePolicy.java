package org.betterif.delivery.change;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.delivery.DeliveryReason;
import org.betterif.idea.IdeaRef;
import org.betterif.shared.Decision;

/** Who may say how far an idea has come. Pure. */
final class StagePolicy {

    private StagePolicy() {}

    /** Whatever the idea. */
    static Decision mayUseDesk(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.OFFICER, Role.ANSWERER);
    }

    /** Says how far an idea has come, and what was learned. */
    static Decision mayTellStage(Actor actor, IdeaRef idea, boolean saidYes) {
        return mayUseDesk(actor)
                .and(() -> Decision.when(idea.publicNow(), DeliveryReason.NO_PUBLIC_IDEA))
                .and(() -> Decision.when(saidYes, DeliveryReason.NOT_ANSWERED_YES));
    }
}
