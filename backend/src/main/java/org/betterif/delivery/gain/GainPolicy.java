package org.betterif.delivery.gain;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.delivery.DeliveryReason;
import org.betterif.idea.IdeaRef;
import org.betterif.shared.Decision;

/** Who may write down what an idea saved, improved or cost. Pure. */
final class GainPolicy {

    private GainPolicy() {}

    /** Whatever the idea. */
    static Decision mayUseDesk(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.OFFICER, Role.ANSWERER);
    }

    static Decision mayKeepGains(Actor actor, IdeaRef idea) {
        return mayUseDesk(actor).and(() -> Decision.when(idea.publicNow(), DeliveryReason.NO_PUBLIC_IDEA));
    }
}
