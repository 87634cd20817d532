package org.betterif.response.evidence;

import org.betterif.account.Actor;
import org.betterif.response.ResponsePolicy;
import org.betterif.shared.Decision;
import org.betterif.shared.problem.CommonReason;

/** Who may send a file, and who reads one that is not public. Pure. */
final class EvidencePolicy {

    private EvidencePolicy() {}

    /** Sends files, for an answer or for what came of it. */
    static Decision mayAttach(Actor actor) {
        return ResponsePolicy.mayUseDesk(actor);
    }

    /**
     * Reads a file that is not public: with the draft it is attached to at the desks, before that alone.
     *
     * @param sender 0 when nobody here sent it
     */
    static Decision mayReadFile(Actor actor, boolean drafted, long sender) {
        return ResponsePolicy.mayUseDesk(actor)
                .and(() -> Decision.when(drafted || actor.personId() == sender, CommonReason.FORBIDDEN));
    }
}
