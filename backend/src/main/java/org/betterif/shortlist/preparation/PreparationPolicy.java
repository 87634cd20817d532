package org.betterif.shortlist.preparation;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.innovationcouncil.CouncilReason;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.shared.Decision;

/** Who may settle what the ideas are judged by, and until when. Pure. */
final class PreparationPolicy {

    private PreparationPolicy() {}

    static Decision mayPrepare(Actor actor, CouncilRef council) {
        return AccountPolicy.hasRole(actor, Role.CLERK)
                .and(() -> Decision.when(!council.stage().over(), CouncilReason.OVER))
                .and(() -> Decision.when(council.stage() == CouncilStage.CONVENED, ShortlistReason.FROZEN));
    }
}
