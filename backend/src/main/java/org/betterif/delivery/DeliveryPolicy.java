package org.betterif.delivery;

import java.time.LocalDate;
import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.delivery.promised.CommitmentState;
import org.betterif.shared.Decision;
import org.jspecify.annotations.Nullable;

/** Who may do what about what was promised. Pure. */
final class DeliveryPolicy {

    private DeliveryPolicy() {}

    /** The desk: what was promised, by when, and what is late. */
    static Decision mayUseDesk(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.OFFICER, Role.ANSWERER);
    }

    /** Says something about a commitment in public. To drop one takes the power to bind the council. */
    static Decision mayUpdate(Actor actor, Commitment commitment, @Nullable CommitmentState to, LocalDate today) {
        var now = commitment.state(today);
        if (to == null) {
            return mayUseDesk(actor).and(() -> Decision.when(now != CommitmentState.DROPPED, DeliveryReason.DROPPED));
        }
        return (to == CommitmentState.DROPPED ? AccountPolicy.hasRole(actor, Role.ANSWERER) : mayUseDesk(actor))
                .and(() -> Decision.when(
                        to != now && !(to == CommitmentState.UNDER_WAY && commitment.begun()),
                        DeliveryReason.ALREADY_SO))
                .and(() -> Decision.when(settable(to) && now.canBecome(to), DeliveryReason.CANNOT_BECOME));
    }

    /** Planned again is what a correction of the answer says; late is what the calendar says. */
    private static boolean settable(CommitmentState to) {
        return switch (to) {
            case UNDER_WAY, DONE, DROPPED -> true;
            case PLANNED, LATE -> false;
        };
    }

    static Decision mayReview(Actor actor, Commitment commitment, LocalDate today) {
        return mayUpdate(actor, commitment, null, today)
                .and(() -> Decision.when(
                        commitment.state(today).open() && commitment.multiYear(), DeliveryReason.NOT_MULTI_YEAR));
    }

    static Decision mayAssign(Actor actor) {
        return mayUseDesk(actor);
    }
}
