package org.betterif.moderation.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.betterif.account.Actor;
import org.betterif.moderation.ModerationAction;
import org.betterif.moderation.ModerationEvent;
import org.betterif.moderation.ModerationPolicy;
import org.betterif.moderation.ModerationReason;
import org.betterif.moderation.judging.Act;
import org.betterif.moderation.judging.JudgingDirectory;
import org.betterif.moderation.judging.Verdict;
import org.betterif.moderation.suspension.SuspensionDirectory;
import org.betterif.shared.Origin;
import org.betterif.shared.http.Revision;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The author asks for a second moderator; somebody else than the first decides. */
@ApplicationScoped
class AppealService {

    private final Appeals appeals;
    private final JudgingDirectory judging;
    private final SuspensionDirectory suspensions;
    private final Event<ModerationEvent> events;
    private final Clock clock;

    AppealService(
            Appeals appeals,
            JudgingDirectory judging,
            SuspensionDirectory suspensions,
            Event<ModerationEvent> events,
            Clock clock) {
        this.appeals = appeals;
        this.judging = judging;
        this.suspensions = suspensions;
        this.events = events;
        this.clock = clock;
    }

    /** @return the appeal's id */
    @Transactional
    long appeal(Actor actor, long actId, AppealRequests.Appeal request) {
        ModerationPolicy.mayReadOwn(actor).require();
        var act = judging.act(actId).orElseThrow(() -> ProblemException.notFound("decision"));
        boolean before = !appeals.ofActs(List.of(actId)).isEmpty();
        ModerationPolicy.mayAppeal(actor, act.authorPersonId(), act.action(), before)
                .require();
        var now = clock.instant();
        var language = request.language().spoken();
        long id = appeals.add(actId, actor.personId(), act.byPersonId(), request.words(), language, now)
                .orElseThrow(() -> new ProblemException(ModerationReason.APPEALED_ALREADY, "You asked before."));
        events.fire(new ModerationEvent.Appealed(id, actId, now, Origin.LIVE));
        return id;
    }

    @Transactional
    void decide(Actor actor, long appealId, @Nullable String ifMatch, AppealRequests.DecideAppeal request) {
        ModerationPolicy.mayUseDesk(actor).require();
        var appeal = appeals.locked(appealId);
        Revision.require(ifMatch, appeal.version());
        var act = judging.act(appeal.actId()).orElseThrow();
        ModerationPolicy.mayDecideAppeal(
                        actor, appeal.byPersonId(), appeal.firstModeratorPersonId(), act.action(), request.upheld())
                .require();
        if (appeal.state() != Appeals.State.WAITING) {
            throw new ProblemException(ModerationReason.ANSWERED_ALREADY, "It was decided before.");
        }
        var now = clock.instant();
        appeals.decide(appealId, request.upheld(), request.answer(), actor.personId(), now);
        if (request.upheld()) {
            undo(act, actor.personId(), now);
        }
        events.fire(new ModerationEvent.AppealDecided(
                appealId, act.id(), appeal.byPersonId(), request.upheld(), request.answer(), now, Origin.LIVE));
    }

    private void undo(Act act, long moderator, Instant now) {
        switch (act.action()) {
            case HIDE, SEAL -> {
                var seen = judging.seen(Objects.requireNonNull(act.target()));
                if (ModerationAction.RESTORE.fits(seen.standing())) { // else it came back, or was deleted, meanwhile
                    judging.judge(seen, new Verdict(ModerationAction.RESTORE, null, null, null, moderator, now));
                }
            }
            case SUSPEND -> {
                if (act.authorPersonId() != null) {
                    suspensions.lift(act.authorPersonId(), moderator);
                }
            }
            // a returned idea is its author's draft: the answer says that it may be handed in as it is
            case RETURN, DISMISS, RESTORE, OPEN, UNSUSPEND -> {}
        }
    }
}
