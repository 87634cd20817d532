package org.betterif.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.betterif.account.Actor;
import org.betterif.shared.Origin;
import org.betterif.shared.http.Revision;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The author asks for a second moderator; somebody else than the first decides. */
@ApplicationScoped
class AppealService {

    private final Appeals appeals;
    private final Acts acts;
    private final Targets targets;
    private final Judging judging;
    private final DecisionService decisions;
    private final Event<ModerationEvent> events;
    private final Clock clock;

    AppealService(
            Appeals appeals,
            Acts acts,
            Targets targets,
            Judging judging,
            DecisionService decisions,
            Event<ModerationEvent> events,
            Clock clock) {
        this.appeals = appeals;
        this.acts = acts;
        this.targets = targets;
        this.judging = judging;
        this.decisions = decisions;
        this.events = events;
        this.clock = clock;
    }

    /** @return the appeal's id */
    @Transactional
    long appeal(Actor actor, long actId, ModerationRequests.Appeal request) {
        ModerationPolicy.mayReadOwn(actor).require();
        var act = acts.find(actId).orElseThrow(() -> ProblemException.notFound("decision"));
        boolean before = !appeals.ofActs(List.of(actId)).isEmpty();
        ModerationPolicy.mayAppeal(actor, act.authorPersonId(), act.action(), before)
                .require();
        var now = clock.instant();
        var language = ModerationRequests.spoken(request.language());
        long id = appeals.add(actId, actor.personId(), act.byPersonId(), request.words(), language, now)
                .orElseThrow(() -> new ProblemException(ModerationReason.APPEALED_ALREADY, "You asked before."));
        events.fire(new ModerationEvent.Appealed(id, actId, now, Origin.LIVE));
        return id;
    }

    @Transactional
    void decide(Actor actor, long appealId, @Nullable String ifMatch, ModerationRequests.DecideAppeal request) {
        ModerationPolicy.mayUseDesk(actor).require();
        var appeal = appeals.locked(appealId);
        Revision.require(ifMatch, appeal.version());
        var act = acts.find(appeal.actId()).orElseThrow();
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

    private void undo(Acts.Act act, long moderator, Instant now) {
        switch (act.action()) {
            case HIDE, SEAL -> {
                var seen = targets.seen(Objects.requireNonNull(act.target()));
                if (ModerationAction.RESTORE.fits(seen.standing())) { // else it came back, or was deleted, meanwhile
                    judging.judge(
                            seen, new Judging.Verdict(ModerationAction.RESTORE, null, null, null, moderator, now));
                }
            }
            case SUSPEND -> {
                if (act.authorPersonId() != null) {
                    decisions.lift(act.authorPersonId(), moderator);
                }
            }
            // a returned idea is its author's draft: the answer says that it may be handed in as it is
            case RETURN, DISMISS, RESTORE, OPEN, UNSUSPEND -> {}
        }
    }
}
