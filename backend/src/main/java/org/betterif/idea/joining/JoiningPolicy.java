package org.betterif.idea.joining;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.idea.IdeaRef;
import org.betterif.idea.Stage;
import org.betterif.shared.Decision;

/** Who may propose to join two ideas, and who answers. Pure. */
final class JoiningPolicy {

    private JoiningPolicy() {}

    /**
     * The author, of an idea that is open and in sight.
     *
     * @param beforeCouncil whether an innovation council has nominated it, or went on with it
     */
    static Decision mayPropose(Actor actor, IdeaRef idea, boolean beforeCouncil) {
        return isAuthor(actor, idea, JoiningReason.JOIN_NOT_YOURS)
                .and(() -> open(idea))
                .and(() -> Decision.when(!beforeCouncil, JoiningReason.JOIN_BEFORE_COUNCIL));
    }

    static Decision mayTakeBack(Actor actor, IdeaRef idea) {
        return isAuthor(actor, idea, JoiningReason.JOIN_NOT_YOURS);
    }

    /**
     * Whoever wrote the idea into which the other one would go; a moderator where nobody is there to be asked.
     *
     * @param authorHere false for what was imported, and for an author who left
     */
    static Decision mayAnswer(Actor actor, IdeaRef into, boolean authorHere) {
        return authorHere
                ? isAuthor(actor, into, JoiningReason.JOIN_NOT_FOR_YOU)
                : AccountPolicy.hasRole(actor, Role.MODERATOR);
    }

    /** The list of what waits for a moderator. */
    static Decision mayReadDesk(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.MODERATOR);
    }

    static Decision open(IdeaRef idea) {
        return Decision.when(idea.stage() == Stage.OPEN && idea.publicNow(), JoiningReason.JOIN_NOT_OPEN);
    }

    private static Decision isAuthor(Actor actor, IdeaRef idea, JoiningReason otherwise) {
        return AccountPolicy.takesPart(actor).and(() -> Decision.when(actor.is(idea.authorPersonId()), otherwise));
    }
}
