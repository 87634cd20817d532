package org.betterif.response.adoption;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.idea.IdeaRef;
import org.betterif.response.ResponseReason;
import org.betterif.shared.Decision;

/** Who may make an idea their own. Pure. */
final class AdoptionPolicy {

    private AdoptionPolicy() {}

    /** A councillor is named beside an idea; not before an election. */
    static Decision mayAdopt(Actor actor, IdeaRef idea, boolean preElection) {
        return AccountPolicy.hasRole(actor, Role.COUNCILLOR)
                .and(() -> Decision.when(idea.publicNow(), ResponseReason.NO_PUBLIC_IDEA))
                .and(() -> Decision.when(!preElection, ResponseReason.PRE_ELECTION));
    }

    static Decision mayLeaveAdoption(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.COUNCILLOR);
    }
}
