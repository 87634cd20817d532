package org.betterif.moderation;

import java.time.Instant;
import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.shared.Decision;
import org.jspecify.annotations.Nullable;

/** Who keeps the house rules, and who judges whom; for this feature alone. */
public final class ModerationPolicy {

    private ModerationPolicy() {}

    public static Decision mayUseDesk(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.MODERATOR, Role.SAFEGUARDING_LEAD);
    }

    /**
     * @param author whoever wrote it, or null
     * @param claimedBy who is on it, or null when nobody is or the claim has lapsed
     */
    public static Decision mayClaim(Actor actor, @Nullable Long author, @Nullable Long claimedBy) {
        return mayJudge(actor, author)
                .and(() ->
                        Decision.when(claimedBy == null || actor.is(claimedBy), ModerationReason.CLAIMED_BY_ANOTHER));
    }

    public static Decision mayDecide(
            Actor actor, @Nullable Long author, @Nullable Long claimedBy, ModerationAction action, Standing standing) {
        return mayClaim(actor, author, claimedBy)
                .and(() -> Decision.when(action.fits(standing), ModerationReason.NO_SUCH_STEP))
                .and(() -> standing == Standing.SEALED && action == ModerationAction.RESTORE
                        ? mayReadSealed(actor)
                        : Decision.allow());
    }

    /** Opens or returns an idea that waits for its check. */
    public static Decision mayCheck(Actor actor, @Nullable Long author) {
        return mayJudge(actor, author);
    }

    public static Decision maySuspend(Actor actor, @Nullable Long person) {
        return mayJudge(actor, person).and(() -> Decision.when(person != null, ModerationReason.NOBODY_TO_SUSPEND));
    }

    /** What was sealed is read and restored by the safeguarding lead alone. */
    public static Decision mayReadSealed(Actor actor) {
        return AccountPolicy.takesPart(actor)
                .and(() -> Decision.when(actor.has(Role.SAFEGUARDING_LEAD), ModerationReason.SAFEGUARDING_LEAD_NEEDED));
    }

    /** Also somebody suspended: that is what may be appealed. Once. */
    public static Decision mayAppeal(
            Actor actor, @Nullable Long author, ModerationAction action, boolean appealedBefore) {
        return AccountPolicy.signedIn(actor)
                .and(() -> Decision.when(author != null && actor.is(author), ModerationReason.NOT_YOURS))
                .and(() -> Decision.when(action.canBeAppealed(), ModerationReason.NO_APPEAL))
                .and(() -> Decision.when(!appealedBefore, ModerationReason.APPEALED_ALREADY));
    }

    /** @param first who decided before, or null after they left */
    public static Decision mayDecideAppeal(
            Actor actor, @Nullable Long author, @Nullable Long first, ModerationAction action, boolean upholds) {
        return mayJudge(actor, author)
                .and(() -> Decision.when(first == null || !actor.is(first), ModerationReason.SECOND_MODERATOR_NEEDED))
                .and(() -> action == ModerationAction.SEAL && upholds ? mayReadSealed(actor) : Decision.allow());
    }

    public static Decision mayReadOwn(Actor actor) {
        return AccountPolicy.signedIn(actor);
    }

    /** Whoever wrote the words, also when suspended: the law gives them the chance to answer. */
    public static Decision mayAnswerNotice(
            Actor actor, @Nullable Long poster, NoticeState state, Instant due, Instant now) {
        return AccountPolicy.signedIn(actor)
                .and(() -> Decision.when(poster != null && actor.is(poster), ModerationReason.NOT_YOURS))
                .and(() -> Decision.when(
                        state == NoticeState.POSTER_CONTACTED && !now.isAfter(due), ModerationReason.NO_SUCH_STEP));
    }

    private static Decision mayJudge(Actor actor, @Nullable Long author) {
        return mayUseDesk(actor)
                .and(() -> Decision.when(author == null || !actor.is(author), ModerationReason.ABOUT_YOURSELF));
    }
}
