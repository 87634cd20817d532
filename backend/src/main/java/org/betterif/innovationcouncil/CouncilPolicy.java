package org.betterif.innovationcouncil;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.shared.Decision;

/** Who may do what with a council. Pure. */
final class CouncilPolicy {

    private CouncilPolicy() {}

    static Decision mayConvene(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.CLERK);
    }

    static Decision maySeeDesk(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.CLERK);
    }

    /** Terms and dates; what may still change at which stage is {@link Council#change}'s to say. */
    static Decision mayChange(Actor actor, CouncilStage stage) {
        return keeps(actor, stage);
    }

    static Decision mayCancel(Actor actor, CouncilStage stage) {
        return keeps(actor, stage);
    }

    private static Decision keeps(Actor actor, CouncilStage stage) {
        return AccountPolicy.hasRole(actor, Role.CLERK).and(() -> Decision.when(!stage.over(), CouncilReason.OVER));
    }
}
