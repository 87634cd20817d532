package org.betterif.response;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.response.duty.DutyState;
import org.betterif.shared.Decision;

/** Who may do what about answers. Pure. */
public final class ResponsePolicy {

    private ResponsePolicy() {}

    /** The desk: what is owed, private notes, drafts. */
    public static Decision mayUseDesk(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.OFFICER, Role.ANSWERER);
    }

    /** Only somebody with the power to bind the council publishes and corrects. */
    public static Decision mayAnswer(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.ANSWERER);
    }

    public static Decision mayDraft(Actor actor, DutyState duty) {
        return mayUseDesk(actor).and(() -> open(duty));
    }

    public static Decision mayPublish(Actor actor, DutyState duty) {
        return mayAnswer(actor).and(() -> open(duty));
    }

    private static Decision open(DutyState duty) {
        return Decision.when(
                duty.open(),
                duty == DutyState.CLOSED_WITH_NOTE ? ResponseReason.ALREADY_SETTLED : ResponseReason.ANOTHER_ANSWERED);
    }
}
