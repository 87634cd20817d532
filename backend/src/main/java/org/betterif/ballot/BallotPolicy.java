package org.betterif.ballot;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.ballot.terms.BallotReason;
import org.betterif.shared.Decision;

/** Who may do what with a ballot. Pure; stages are as the clock has them. */
final class BallotPolicy {

    private BallotPolicy() {}

    /** Sees drafts and results before they are public, sets ballots up. */
    static Decision mayKeep(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.ADMINISTRATOR, Role.CLERK);
    }

    static Decision mayChange(Actor actor, BallotStage stage) {
        return mayKeep(actor).and(() -> Decision.when(stage == BallotStage.DRAFTED, BallotReason.FROZEN));
    }

    static Decision mayAnnounce(Actor actor, BallotStage stage) {
        return mayKeep(actor).and(() -> at(stage == BallotStage.DRAFTED));
    }

    static Decision mayCallOff(Actor actor, BallotStage stage) {
        return mayKeep(actor).and(() -> at(stage.canBecome(BallotStage.CALLED_OFF)));
    }

    static Decision mayPublish(Actor actor, BallotStage stage) {
        return mayKeep(actor).and(() -> at(stage == BallotStage.COUNTED));
    }

    /** Brings ballots of another place or an earlier year. */
    static Decision mayImport(Actor actor) {
        return mayKeep(actor);
    }

    /** Prints numbered papers. */
    static Decision mayPrint(Actor actor, BallotStage stage) {
        return AccountPolicy.hasRole(actor, Role.FACILITATOR, Role.CLERK, Role.ADMINISTRATOR)
                .and(() -> at(stage == BallotStage.ANNOUNCED || stage == BallotStage.OPEN));
    }

    /** Enters papers: while people vote, and after the close those handed in before it. */
    static Decision mayEnter(Actor actor, BallotStage stage) {
        return AccountPolicy.hasRole(actor, Role.FACILITATOR)
                .and(() -> at(stage == BallotStage.OPEN || stage == BallotStage.CLOSED));
    }

    /** Corrects or strikes out a paper that was entered wrongly, or reads one a second time: as long as papers are entered. */
    static Decision mayCorrect(Actor actor, BallotStage stage) {
        return mayEnter(actor, stage);
    }

    private static Decision at(boolean right) {
        return Decision.when(right, BallotReason.NOT_AT_THIS_STAGE);
    }
}
