package org.betterif.innovationcouncil.seat;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.innovationcouncil.CouncilReason;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.innovationcouncil.JurorRef;
import org.betterif.innovationcouncil.JurorStatus;
import org.betterif.shared.Decision;
import org.jspecify.annotations.Nullable;

/** Who may do what with the seats of a council. Pure. */
final class SeatPolicy {

    private SeatPolicy() {}

    /** Invitations, addresses and private notes are for the clerk. */
    static Decision maySeeSeats(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.CLERK);
    }

    /** Also while others score: somebody else may have to step in. */
    static Decision mayInvite(Actor actor, CouncilStage stage) {
        return keeps(actor, stage).and(() -> beforeTheClose(stage));
    }

    /** The published reason of a seat. */
    static Decision mayReword(Actor actor, JurorRef seat, CouncilStage stage) {
        return keeps(actor, stage).and(() -> held(seat));
    }

    /** Also after the close: a chair may leave. */
    static Decision mayChair(Actor actor, JurorRef seat, CouncilStage stage) {
        return mayReword(actor, seat, stage)
                .and(() -> Decision.when(
                        seat.status() == JurorStatus.SEATED || !seat.alternate(),
                        CouncilReason.ALTERNATE_CANNOT_CHAIR));
    }

    /** @param turns which seats are free, and whose turn it is */
    static Decision mayStepIn(Actor actor, JurorRef seat, CouncilStage stage, Turns turns) {
        return mayInvite(actor, stage)
                .and(() -> Decision.when(seat.status() == JurorStatus.ALTERNATE, CouncilReason.NOT_AN_ALTERNATE))
                .and(() -> Decision.when(!turns.free().isEmpty(), CouncilReason.NO_SEAT_FREE));
    }

    /** A member, an alternate, or whoever was invited and has not come. */
    static Decision mayRemove(Actor actor, JurorRef seat, CouncilStage stage) {
        return keeps(actor, stage).and(() -> held(seat));
    }

    private static Decision held(JurorRef seat) {
        boolean held = seat.status() != JurorStatus.LEFT && seat.status() != JurorStatus.DECLINED;
        return Decision.when(held, CouncilReason.NO_LONGER_A_JUROR);
    }

    static Decision mustSit(JurorRef seat) {
        return Decision.when(seat.sits(), CouncilReason.NO_LONGER_A_JUROR);
    }

    /** The clerk declares for a juror what the juror did not. */
    static Decision mayAddInterest(Actor actor, CouncilStage stage) {
        return keeps(actor, stage)
                .and(() -> Decision.when(stage != CouncilStage.DECIDED, CouncilReason.NOT_AT_THIS_STAGE));
    }

    /** Whoever holds the invitation and does not run the council. */
    static Decision mayTakeSeat(Actor actor, CouncilStage stage) {
        return AccountPolicy.takesPart(actor)
                .and(() -> Decision.when(!actor.has(Role.CLERK), CouncilReason.CLERK_CANNOT_SIT))
                .and(() -> beforeTheClose(stage));
    }

    static Decision maySeeOwnSeats(Actor actor) {
        return AccountPolicy.signedIn(actor);
    }

    /** @param seat the actor's seat on this council, or null */
    static Decision mayDeclare(Actor actor, @Nullable JurorRef seat, CouncilStage stage) {
        return sits(actor, seat)
                .and(() -> stage == CouncilStage.SCORING_AGAIN ? Decision.allow() : beforeTheClose(stage));
    }

    /** To be named, or not any more: at any time, also after the end. */
    static Decision maySettleSeat(Actor actor, @Nullable JurorRef seat) {
        return AccountPolicy.takesPart(actor).and(() -> own(actor, seat));
    }

    static Decision mayStepDown(Actor actor, @Nullable JurorRef seat, CouncilStage stage) {
        return sits(actor, seat).and(() -> Decision.when(!stage.over(), CouncilReason.OVER));
    }

    private static Decision sits(Actor actor, @Nullable JurorRef seat) {
        return AccountPolicy.takesPart(actor)
                .and(() -> own(actor, seat))
                .and(() -> Decision.when(seat != null && seat.sits(), CouncilReason.NO_LONGER_A_JUROR));
    }

    private static Decision own(Actor actor, @Nullable JurorRef seat) {
        boolean own = seat != null && seat.personId() != null && actor.is(seat.personId());
        return Decision.when(own, CouncilReason.NOT_A_JUROR);
    }

    private static Decision keeps(Actor actor, CouncilStage stage) {
        return AccountPolicy.hasRole(actor, Role.CLERK).and(() -> Decision.when(!stage.over(), CouncilReason.OVER));
    }

    private static Decision beforeTheClose(CouncilStage stage) {
        return Decision.when(stage.beforeTheClose(), CouncilReason.NOT_AT_THIS_STAGE);
    }
}
