package org.betterif.response;

import java.time.Instant;
import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.idea.IdeaRef;
import org.betterif.shared.Decision;

/** Who may do what about duties and answers. Pure. */
final class ResponsePolicy {

    private ResponsePolicy() {}

    /** The desk: what is owed, private notes, drafts. */
    static Decision mayUseDesk(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.OFFICER, Role.ANSWERER);
    }

    /** Sends files, for an answer or for what came of it. */
    static Decision mayAttach(Actor actor) {
        return mayUseDesk(actor);
    }

    /** Only somebody with the power to bind the council publishes, corrects, extends and closes. */
    static Decision mayAnswer(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.ANSWERER);
    }

    /** Whom one may make accountable. */
    static Decision maySeeColleagues(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.OFFICER, Role.ANSWERER, Role.ADMINISTRATOR);
    }

    /** The people of each service, and when they are reminded. */
    static Decision mayKeepDesks(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.ADMINISTRATOR);
    }

    /** A moderator or councillor decides, with a reason, that an idea is owed an answer. */
    static Decision mayStart(Actor actor, IdeaRef idea, boolean alreadyOwed) {
        return AccountPolicy.hasRole(actor, Role.MODERATOR, Role.COUNCILLOR)
                .and(() -> Decision.when(idea.publicNow(), ResponseReason.NO_PUBLIC_IDEA))
                .and(() -> Decision.when(!alreadyOwed, ResponseReason.ALREADY_OWED));
    }

    /** That a debate or hearing was held: a fact, which the desk writes down. */
    static Decision mayRecordMeeting(Actor actor) {
        return mayUseDesk(actor);
    }

    static Decision mayDraft(Actor actor, Duty duty) {
        return mayUseDesk(actor).and(() -> open(duty));
    }

    static Decision mayPublish(Actor actor, Duty duty) {
        return mayAnswer(actor).and(() -> open(duty));
    }

    static Decision mayExtend(Actor actor, Duty duty, Instant now) {
        return mayAnswer(actor)
                .and(() -> open(duty))
                .and(() -> Decision.when(!duty.extended(), ResponseReason.ALREADY_EXTENDED))
                .and(() ->
                        Decision.when(duty.paused() || !now.isAfter(duty.dueAt()), ResponseReason.EXTENSION_TOO_LATE));
    }

    static Decision mayExplainDelay(Actor actor, Duty duty, Instant now) {
        return mayAnswer(actor)
                .and(() -> open(duty))
                .and(() -> Decision.when(duty.state(now) == DutyState.OVERDUE, ResponseReason.NOT_LATE));
    }

    /** A duty ends without an answer only where the idea is out of sight; a withdrawn idea's ends by itself. */
    static Decision mayClose(Actor actor, Duty duty, IdeaRef idea) {
        return mayAnswer(actor)
                .and(() -> open(duty))
                .and(() -> Decision.when(!idea.publicNow(), ResponseReason.STILL_PUBLIC));
    }

    /**
     * Says whether an answer answers them.
     *
     * @param newest nothing was answered to the idea after it
     * @param open within the time in which it may be said
     * @param supported they supported the idea when it was answered
     */
    static Decision maySay(Actor actor, boolean newest, boolean open, boolean supported) {
        return AccountPolicy.takesPart(actor)
                .and(() -> Decision.when(supported, ResponseReason.NO_SUPPORTER))
                .and(() -> Decision.when(newest, ResponseReason.ANSWERED_SINCE))
                .and(() -> Decision.when(open, ResponseReason.VERDICT_CLOSED));
    }

    /** The idea's author says something to an answer in public. */
    static Decision mayFollowUp(Actor actor, IdeaRef idea, boolean hidden) {
        return AccountPolicy.takesPart(actor)
                .and(() -> Decision.when(actor.is(idea.authorPersonId()), ResponseReason.NOT_THE_AUTHOR))
                .and(() -> Decision.when(idea.publicNow(), ResponseReason.NO_PUBLIC_IDEA))
                .and(() -> Decision.when(!hidden, ResponseReason.FOLLOW_UP_HIDDEN));
    }

    static Decision mayHideFollowUp(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.MODERATOR);
    }

    /** A councillor is named beside an idea; not before an election. */
    static Decision mayAdopt(Actor actor, IdeaRef idea, boolean preElection) {
        return AccountPolicy.hasRole(actor, Role.COUNCILLOR)
                .and(() -> Decision.when(idea.publicNow(), ResponseReason.NO_PUBLIC_IDEA))
                .and(() -> Decision.when(!preElection, ResponseReason.PRE_ELECTION));
    }

    static Decision mayLeaveAdoption(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.COUNCILLOR);
    }

    private static Decision open(Duty duty) {
        return Decision.when(
                duty.open(), duty.answered() ? ResponseReason.ANOTHER_ANSWERED : ResponseReason.ALREADY_SETTLED);
    }
}
