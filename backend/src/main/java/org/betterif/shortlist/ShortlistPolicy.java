package org.betterif.shortlist;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.innovationcouncil.CouncilReason;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.innovationcouncil.JurorRef;
import org.betterif.shared.Decision;
import org.betterif.shortlist.preparation.ShortlistReason;
import org.jspecify.annotations.Nullable;

/** Who may see and decide, and when. Pure. */
final class ShortlistPolicy {

    private ShortlistPolicy() {}

    static Decision maySeeDesk(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.CLERK);
    }

    /** Draft and recorded decision before it is published: for the clerk and the council. */
    static Decision maySeeDecision(Actor actor, @Nullable JurorRef seat, CouncilRef council) {
        if (council.stage() == CouncilStage.PUBLISHED) {
            return Decision.allow();
        }
        return AccountPolicy.takesPart(actor)
                .and(() -> Decision.when(
                        actor.has(Role.CLERK) || (seat != null && seat.sits()), ShortlistReason.NOT_PUBLISHED_YET));
    }

    static Decision mayDecide(Actor actor, CouncilRef council) {
        return clerk(actor).and(() -> at(council, CouncilStage.DELIBERATING));
    }

    /**
     * @param twice whether the council's rule promises a second round of scores
     * @param known whether there is a proposal to follow or to depart from: public ballots have to be counted
     */
    static Decision mayRecord(Actor actor, CouncilRef council, boolean twice, boolean known) {
        return mayDecide(actor, council)
                .and(() -> Decision.when(!twice || council.closedAt(2) != null, ShortlistReason.SECOND_ROUND_FIRST))
                .and(() -> Decision.when(known, ShortlistReason.BALLOT_NOT_COUNTED));
    }

    static Decision mayReconsider(Actor actor, CouncilRef council) {
        return clerk(actor).and(() -> at(council, CouncilStage.DECIDED));
    }

    static Decision mayWriteMinutes(Actor actor, CouncilRef council) {
        boolean open = council.stage() == CouncilStage.DELIBERATING || council.stage() == CouncilStage.DECIDED;
        return clerk(actor).and(() -> Decision.when(open, CouncilReason.NOT_AT_THIS_STAGE));
    }

    static Decision mayPublish(Actor actor, CouncilRef council, boolean minutes) {
        return clerk(actor)
                .and(() -> at(council, CouncilStage.DECIDED))
                .and(() -> Decision.when(minutes, ShortlistReason.MINUTES_NEEDED));
    }

    private static Decision clerk(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.CLERK);
    }

    private static Decision at(CouncilRef council, CouncilStage stage) {
        return Decision.when(council.stage() == stage, CouncilReason.NOT_AT_THIS_STAGE);
    }
}
