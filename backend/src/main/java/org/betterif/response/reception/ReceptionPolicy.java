package org.betterif.response.reception;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.response.ResponseReason;
import org.betterif.shared.Decision;

/** Who says whether an answer answers them, and who reads why not. Pure. */
final class ReceptionPolicy {

    private ReceptionPolicy() {}

    /**
     * Says whether an answer answers them.
     *
     * @param newest nothing was answered to the idea after it
     * @param open within the time in which it may be said
     * @param supported they supported the idea when it was answered
     */
    static Decision maySay(Actor actor, boolean newest, boolean open, boolean supported) {
        return AccountPolicy.takesPart(actor)
                .and(() -> Decision.when(supported, ResponseReason.NO_SUPPORTER))
                .and(() -> Decision.when(newest, ResponseReason.ANSWERED_SINCE))
                .and(() -> Decision.when(open, ResponseReason.VERDICT_CLOSED));
    }

    /** At the desks, why it does not answer them; without who. */
    static Decision mayReadReasons(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.OFFICER, Role.ANSWERER);
    }
}
