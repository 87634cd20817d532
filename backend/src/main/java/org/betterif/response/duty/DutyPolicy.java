package org.betterif.response.duty;

import java.time.Instant;
import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.idea.IdeaRef;
import org.betterif.idea.Stage;
import org.betterif.idea.Visibility;
import org.betterif.response.ResponseReason;
import org.betterif.shared.Decision;

/** Who may start, move and end a duty. Pure. */
final class DutyPolicy {

    private DutyPolicy() {}

    /** Whether what is owed to it stays owed: also to an idea that was joined into another, where nothing new arises. */
    static boolean keepsWhatIsOwed(IdeaRef idea) {
        return owable(idea) || idea.stage() == Stage.JOINED && idea.visibility() != Visibility.SEALED;
    }

    /** Shared, and not withdrawn, closed in favour of another or sealed. */
    static boolean owable(IdeaRef idea) {
        return switch (idea.stage()) {
            case OPEN, CLOSED -> idea.visibility() != Visibility.SEALED;
            case DRAFT, SUBMITTED, WITHDRAWN, CLOSED_IN_FAVOUR, JOINED -> false;
        };
    }

    /** A moderator or councillor decides, with a reason, that an idea is owed an answer. */
    static Decision mayStart(Actor actor, IdeaRef idea, boolean alreadyOwed) {
        return AccountPolicy.hasRole(actor, Role.MODERATOR, Role.COUNCILLOR)
                .and(() -> Decision.when(idea.publicNow(), ResponseReason.NO_PUBLIC_IDEA))
                .and(() -> Decision.when(!alreadyOwed, ResponseReason.ALREADY_OWED));
    }

    /** Says who is accountable and which services owe it. */
    static Decision mayAssign(Actor actor, Duty duty) {
        return AccountPolicy.hasRole(actor, Role.OFFICER, Role.ANSWERER).and(() -> open(duty));
    }

    static Decision mayExtend(Actor actor, Duty duty, Instant now) {
        return bindsTheCouncil(actor)
                .and(() -> open(duty))
                .and(() -> Decision.when(!duty.extended(), ResponseReason.ALREADY_EXTENDED))
                // a pause has moved the date, unless it had passed before
                .and(() -> Decision.when(!now.isAfter(duty.dueAt()), ResponseReason.EXTENSION_TOO_LATE));
    }

    static Decision mayExplainDelay(Actor actor, Duty duty, Instant now) {
        return bindsTheCouncil(actor)
                .and(() -> open(duty))
                .and(() -> Decision.when(duty.state(now) == DutyState.OVERDUE, ResponseReason.NOT_LATE));
    }

    /** A duty ends without an answer only where the idea is out of sight; a withdrawn idea's ends by itself. */
    static Decision mayClose(Actor actor, Duty duty, IdeaRef idea) {
        return bindsTheCouncil(actor)
                .and(() -> open(duty))
                .and(() -> Decision.when(!idea.publicNow(), ResponseReason.STILL_PUBLIC));
    }

    private static Decision bindsTheCouncil(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.ANSWERER);
    }

    /** An answer is still to be given. */
    static Decision open(Duty duty) {
        return Decision.when(
                duty.open(), duty.answered() ? ResponseReason.ANOTHER_ANSWERED : ResponseReason.ALREADY_SETTLED);
    }
}
