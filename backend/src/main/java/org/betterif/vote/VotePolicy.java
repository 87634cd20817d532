package org.betterif.vote;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.idea.IdeaRef;
import org.betterif.idea.Stage;
import org.betterif.shared.Decision;

/**
 * Who may support what, and take it back.
 *
 * <p>The author may support their own idea, and it counts as one: the author is a resident like any other. Nobody's support
 * is taken for granted, the author's neither: sharing an idea does not vote for it. Officials may vote as the residents they
 * are, once, and nobody sees who did.
 */
final class VotePolicy {

    private VotePolicy() {}

    /**
     * @param phase what the call's timetable says about voting now
     * @param forThem whether the call is for this person at all
     */
    static Decision support(Actor actor, IdeaRef idea, Decision phase, Decision forThem) {
        return change(actor, idea, phase).and(() -> forThem);
    }

    /** Taking back is open as long as giving is: after the close a count is a fact that decisions rest on. */
    static Decision takeBack(Actor actor, IdeaRef idea, Decision phase) {
        return change(actor, idea, phase);
    }

    /** What nobody may do comes first: a visitor is not asked to sign in for it. */
    private static Decision change(Actor actor, IdeaRef idea, Decision phase) {
        // of a closed idea the timetable tells more: that voting is over
        var open = idea.stage() == Stage.CLOSED ? phase : Decision.allow();
        return open.and(() -> Decision.when(idea.stage() == Stage.OPEN, VoteReason.IDEA_NOT_OPEN))
                .and(() -> phase)
                .and(() -> AccountPolicy.takesPart(actor));
    }
}
