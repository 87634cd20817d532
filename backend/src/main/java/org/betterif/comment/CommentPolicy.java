package org.betterif.comment;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.idea.IdeaRef;
import org.betterif.idea.Stage;
import org.betterif.shared.Decision;

/**
 * Who may say what, where. {@code phase} is what the call's timetable says about commenting now, {@code forThem} whether the
 * call is for this person.
 */
final class CommentPolicy {

    private CommentPolicy() {}

    /**
     * Officials take part in the same thread under the same rules, also where a call is for residents. What nobody may do
     * comes first: a visitor is not asked to sign in for it.
     */
    static Decision post(Actor actor, IdeaRef idea, Decision phase, Decision forThem) {
        return Decision.when(idea.stage() == Stage.OPEN || idea.stage() == Stage.CLOSED, CommentReason.IDEA_NOT_OPEN)
                .and(() -> phase)
                .and(() -> AccountPolicy.takesPart(actor))
                .and(() -> official(actor) ? Decision.allow() : forThem);
    }

    static Decision reply(Actor actor, IdeaRef idea, Decision phase, Decision forThem, Comment parent) {
        return post(actor, idea, phase, forThem)
                .and(() -> Decision.when(parent.ideaNumber() == idea.number(), CommentReason.OTHER_IDEA))
                .and(() -> Decision.when(parent.publicNow(), CommentReason.NOT_PUBLIC));
    }

    /** As long as the discussion is open; what was said before the close is not rewritten after it. */
    static Decision edit(Actor actor, Comment comment, Decision phase) {
        return AccountPolicy.takesPart(actor)
                .and(() -> Decision.when(comment.by(actor.personId()), CommentReason.NOT_YOURS))
                .and(() -> Decision.when(comment.publicNow(), CommentReason.NOT_PUBLIC))
                .and(() -> phase);
    }

    /** Always, by its author, even when suspended: one's words are one's own. Not what a moderator is dealing with. */
    static Decision delete(Actor actor, Comment comment) {
        return AccountPolicy.signedIn(actor)
                .and(() -> Decision.when(comment.by(actor.personId()), CommentReason.NOT_YOURS))
                .and(() -> Decision.when(comment.publicNow(), CommentReason.NOT_PUBLIC));
    }

    static Decision agree(Actor actor, IdeaRef idea, Decision phase, Decision forThem, Comment comment) {
        return post(actor, idea, phase, forThem)
                .and(() -> Decision.when(comment.publicNow(), CommentReason.NOT_PUBLIC))
                .and(() -> Decision.when(!comment.by(actor.personId()), CommentReason.YOUR_OWN));
    }

    static Decision takeAgreementBack(Actor actor, Comment comment, Decision phase) {
        return AccountPolicy.takesPart(actor)
                .and(() -> phase)
                .and(() -> Decision.when(comment.publicNow(), CommentReason.NOT_PUBLIC));
    }

    /**
     * Whether what the actor writes is a councillor's reply, shown as such on the card and told to followers. In a
     * pre-election period it is not: a councillor writes on as anybody does and keeps the name and the badge, which say who
     * speaks; what stops is the promotion.
     */
    static boolean isCouncillorsReply(Actor actor, boolean preElection) {
        return actor.has(Role.COUNCILLOR) && !preElection;
    }

    /** Who is reminded beside the box to keep an open mind about what they may have to decide. */
    static boolean needsOpenMind(Actor actor) {
        return actor.has(Role.COUNCILLOR);
    }

    private static boolean official(Actor actor) {
        return actor.hasAny(Role.FACILITATOR, Role.OFFICER, Role.COUNCILLOR, Role.ANSWERER, Role.CLERK, Role.MODERATOR);
    }
}
