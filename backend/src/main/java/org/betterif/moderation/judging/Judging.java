package org.betterif.moderation.judging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.betterif.moderation.ModerationAction;
import org.betterif.moderation.ModerationConfig;
import org.betterif.moderation.ModerationEvent;
import org.betterif.moderation.ModerationReason;
import org.betterif.moderation.ReasonCode;
import org.betterif.shared.Origin;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Does what was decided to an idea or comment, writes it into the log and tells it. */
@ApplicationScoped
class Judging {

    private final Targets targets;
    private final Acts acts;
    private final ModerationConfig config;
    private final Event<ModerationEvent> events;

    Judging(Targets targets, Acts acts, ModerationConfig config, Event<ModerationEvent> events) {
        this.targets = targets;
        this.acts = acts;
        this.config = config;
        this.events = events;
    }

    /** @return the id of the act in the log */
    long judge(Target.Seen seen, Verdict verdict) {
        requireReason(verdict.action(), verdict.reason());
        if (verdict.action().fits(seen.standing())) {
            carryOut(seen.target(), verdict);
        } else if (verdict.origin() == Origin.LIVE) {
            throw new ProblemException(ModerationReason.NO_SUCH_STEP, "It is " + seen.standing() + ".");
        } // imported history tells of what has come in this state already
        return record(seen, verdict);
    }

    /** The log alone, for what was done elsewhere. */
    long record(Target.Seen seen, Verdict verdict) {
        var target = seen.target();
        long act = acts.add(
                new Act(
                        0,
                        verdict.action(),
                        target,
                        verdict.reason(),
                        verdict.publicNote(),
                        verdict.toAuthor(),
                        null,
                        seen.authorPersonId(),
                        verdict.by(),
                        verdict.at()),
                verdict.source(),
                verdict.sourceId());
        tell(act, seen, verdict);
        return act;
    }

    private void tell(long act, Target.Seen seen, Verdict verdict) {
        var target = seen.target();
        if (verdict.action() == ModerationAction.SEAL) {
            events.fire(new ModerationEvent.Sealed(
                    act,
                    target.ideaNumber(),
                    target.commentId(),
                    seen.authorPersonId(),
                    java.util.Objects.requireNonNull(verdict.reason()),
                    verdict.toAuthor(),
                    config.safeguardingAddress().orElse(null),
                    verdict.at(),
                    verdict.origin()));
            return;
        }
        events.fire(new ModerationEvent.Decided(
                act,
                verdict.action(),
                target.ideaNumber(),
                target.commentId(),
                target.answerId(),
                seen.authorPersonId(),
                verdict.reason(),
                verdict.toAuthor(),
                verdict.at(),
                verdict.origin()));
    }

    private void carryOut(Target target, Verdict verdict) {
        switch (verdict.action()) {
            case HIDE -> targets.hide(target, java.util.Objects.requireNonNull(verdict.reason()));
            case SEAL -> targets.seal(target);
            case RESTORE -> targets.restore(target);
            case DISMISS, OPEN, RETURN, SUSPEND, UNSUSPEND -> {}
        }
    }

    private static void requireReason(ModerationAction action, @Nullable ReasonCode reason) {
        boolean right =
                switch (action) {
                    case HIDE -> reason != null && !reason.seals();
                    case SEAL -> reason != null && reason.seals();
                    case RETURN, SUSPEND -> reason != null;
                    case DISMISS, RESTORE, OPEN, UNSUSPEND -> true;
                };
        if (!right) {
            throw new ProblemException(
                    ModerationReason.WRONG_REASON,
                    action + " does not go with the reason " + (reason == null ? "none" : reason.code()) + ".");
        }
    }
}
