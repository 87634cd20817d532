package org.betterif.vote;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.call.CallRules;
import org.betterif.call.WhoMayTakePart;
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

    /** @param phase what the call's timetable says about voting now */
    static Decision support(Actor actor, IdeaRef idea, CallRules rules, Decision phase) {
        return change(actor, idea, phase)
                .and(() -> Decision.when(
                        rules.who() != WhoMayTakePart.RESIDENTS || actor.has(Role.VERIFIED_RESIDENT),
                        VoteReason.RESIDENTS_ONLY));
    }

    /** Taking back is open as long as giving is: after the close a count is a fact that decisions rest on. */
    static Decision takeBack(Actor actor, IdeaRef idea, Decision phase) {
        return change(actor, idea, phase);
    }

    private static Decision change(Actor actor, IdeaRef idea, Decision phase) {
        return AccountPolicy.takesPart(actor)
                .and(() -> Decision.when(idea.stage() == Stage.OPEN || idea.stage() == Stage.CLOSED, VoteReason.IDEA_NOT_OPEN))
                .and(() -> phase)
                .and(() -> Decision.when(idea.stage() == Stage.OPEN, VoteReason.IDEA_NOT_OPEN));
    }
}
