package org.betterif.response.drafting;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.response.ResponseReason;
import org.betterif.response.duty.DutyState;
import org.betterif.shared.Decision;

/** Who comments on a draft, reads it, and marks it as settled. Pure. */
final class DraftCommentPolicy {

    private DraftCommentPolicy() {}

    static Decision mayRead(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.OFFICER, Role.ANSWERER);
    }

    /** While the answer is still to be given. */
    static Decision mayComment(Actor actor, DutyState duty) {
        return mayRead(actor)
                .and(() -> Decision.when(
                        duty.open(),
                        duty == DutyState.CLOSED_WITH_NOTE
                                ? ResponseReason.ALREADY_SETTLED
                                : ResponseReason.ANOTHER_ANSWERED));
    }

    /** Whoever drafts together settles together: not the writer alone. */
    static Decision maySettle(Actor actor, DutyState duty) {
        return mayComment(actor, duty);
    }
}
