package org.betterif.innovationcouncil;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.shared.Decision;
import org.jspecify.annotations.Nullable;

/** Who may do what with a council and the seats on it. Pure. */
final class CouncilPolicy {

    private CouncilPolicy() {}

    static Decision mayConvene(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.CLERK);
    }

    /** Invitations, addresses and private notes are for the clerk. */
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

    /** Also while others score: somebody else may have to step in. */
    static Decision mayInvite(Actor actor, CouncilStage stage) {
        return keeps(actor, stage).and(() -> beforeTheClose(stage));
    }

    static Decision mayRemove(Actor actor, CouncilStage stage) {
        return keeps(actor, stage);
    }

    /** The clerk declares for a juror what the juror did not. */
    static Decision mayAddInterest(Actor actor, CouncilStage stage) {
        return keeps(actor, stage).and(() -> undecided(stage));
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
        boolean before = stage == CouncilStage.CONVENED || stage == CouncilStage.SCORING;
        return Decision.when(before, CouncilReason.NOT_AT_THIS_STAGE);
    }

    private static Decision undecided(CouncilStage stage) {
        return Decision.when(stage != CouncilStage.DECIDED, CouncilReason.NOT_AT_THIS_STAGE);
    }
}
