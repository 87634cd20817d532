package org.betterif.response;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.response.duty.DutyState;
import org.betterif.shared.Decision;
import org.betterif.shared.problem.CommonReason;

/** Who may do what about answers. Pure. */
final class ResponsePolicy {

    private ResponsePolicy() {}

    /** The desk: what is owed, private notes, drafts. */
    static Decision mayUseDesk(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.OFFICER, Role.ANSWERER);
    }

    /** Sends files, for an answer or for what came of it. */
    static Decision mayAttach(Actor actor) {
        return mayUseDesk(actor);
    }

    /**
     * Reads a file that is not public: with the draft it is attached to at the desks, before that alone.
     *
     * @param sender 0 when nobody here sent it
     */
    static Decision mayReadFile(Actor actor, boolean drafted, long sender) {
        return mayUseDesk(actor)
                .and(() -> Decision.when(drafted || actor.personId() == sender, CommonReason.FORBIDDEN));
    }

    /** Only somebody with the power to bind the council publishes and corrects. */
    static Decision mayAnswer(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.ANSWERER);
    }

    static Decision mayDraft(Actor actor, DutyState duty) {
        return mayUseDesk(actor).and(() -> open(duty));
    }

    static Decision mayPublish(Actor actor, DutyState duty) {
        return mayAnswer(actor).and(() -> open(duty));
    }

    private static Decision open(DutyState duty) {
        return Decision.when(
                duty.open(),
                duty == DutyState.CLOSED_WITH_NOTE ? ResponseReason.ALREADY_SETTLED : ResponseReason.ANOTHER_ANSWERED);
    }
}
