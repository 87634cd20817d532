package org.betterif.idea.life;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.idea.IdeaReason;
import org.betterif.idea.Stage;
import org.betterif.idea.Visibility;
import org.betterif.shared.Decision;

/** Who may do what with an idea. {@code phase} is what the call's timetable says about the activity at this moment. */
final class IdeaPolicy {

    private IdeaPolicy() {}

    static Decision mayDraft(Actor actor) {
        return AccountPolicy.takesPart(actor);
    }

    /** What is public may be read by all; the rest by its author and, once handed in, by those who check it. */
    static Decision mayRead(Actor actor, Idea idea) {
        if (idea.visibility() == Visibility.SEALED) {
            return Decision.refuse(IdeaReason.SEALED);
        }
        boolean checks = idea.stage() != Stage.DRAFT
                && AccountPolicy.hasRole(actor, Role.MODERATOR).allowed();
        return Decision.when(idea.publicNow() || idea.by(actor.personId()) || checks, IdeaReason.NOT_YOURS);
    }

    /** @param partakes whether the call is for this person at all */
    static Decision maySubmit(Actor actor, Idea idea, Decision partakes, Decision phase) {
        return isAuthor(actor, idea).and(() -> partakes).and(() -> phase);
    }

    /** A draft at any time; what others read, while the call still discusses it and nobody has hidden it. */
    static Decision mayEdit(Actor actor, Idea idea, Decision phase) {
        return isAuthor(actor, idea).and(() -> switch (idea.stage()) {
            case DRAFT -> Decision.allow();
            case SUBMITTED -> notHidden(idea);
            case OPEN -> notHidden(idea).and(() -> phase);
            case CLOSED, WITHDRAWN, CLOSED_IN_FAVOUR, JOINED -> Decision.refuse(IdeaReason.FROZEN);
        });
    }

    static Decision mayDiscard(Actor actor, Idea idea) {
        return isAuthor(actor, idea).and(() -> Decision.when(idea.stage() == Stage.DRAFT, IdeaReason.FROZEN));
    }

    static Decision mayWithdraw(Actor actor, Idea idea) {
        return isAuthor(actor, idea)
                .and(() ->
                        Decision.when(idea.stage() == Stage.OPEN || idea.stage() == Stage.SUBMITTED, IdeaReason.FROZEN))
                .and(() -> notHidden(idea));
    }

    static Decision mayCloseInFavour(Actor actor, Idea idea) {
        return isAuthor(actor, idea)
                .and(() -> Decision.when(idea.stage() == Stage.OPEN, IdeaReason.FROZEN))
                .and(() -> notHidden(idea));
    }

    private static Decision isAuthor(Actor actor, Idea idea) {
        return AccountPolicy.takesPart(actor).and(() -> Decision.when(idea.by(actor.personId()), IdeaReason.NOT_YOURS));
    }

    private static Decision notHidden(Idea idea) {
        return Decision.when(idea.visibility() == Visibility.PUBLIC, IdeaReason.FROZEN);
    }
}
