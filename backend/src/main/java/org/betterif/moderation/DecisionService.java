package org.betterif.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.betterif.account.Actor;
import org.betterif.account.PersonDirectory;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaRef;
import org.betterif.idea.Stage;
import org.betterif.shared.Origin;
import org.betterif.shared.http.Revision;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What moderators decide. Of two at once the second finds the version changed, and decides about nothing. */
@ApplicationScoped
class DecisionService {

    private final Cases cases;
    private final Targets targets;
    private final Judging judging;
    private final Acts acts;
    private final Suspensions suspensions;
    private final IdeaDirectory ideas;
    private final PersonDirectory people;
    private final ModerationConfig config;
    private final Event<ModerationEvent> events;
    private final Clock clock;

    DecisionService(
            Cases cases,
            Targets targets,
            Judging judging,
            Acts acts,
            Suspensions suspensions,
            IdeaDirectory ideas,
            PersonDirectory people,
            ModerationConfig config,
            Event<ModerationEvent> events,
            Clock clock) {
        this.cases = cases;
        this.targets = targets;
        this.judging = judging;
        this.acts = acts;
        this.suspensions = suspensions;
        this.ideas = ideas;
        this.people = people;
        this.config = config;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void claim(Actor actor, long caseId, @Nullable String ifMatch, boolean takes) {
        ModerationPolicy.mayUseDesk(actor).require();
        var now = clock.instant();
        var found = cases.locked(caseId);
        Revision.require(ifMatch, found.version());
        var seen = targets.seen(found.target());
        ModerationPolicy.mayClaim(actor, seen.authorPersonId(), found.holder(now, config.claimFor()))
                .require();
        cases.become(found, takes ? CaseState.CLAIMED : CaseState.WAITING, takes ? actor.personId() : null, now);
    }

    @Transactional
    void decide(Actor actor, long caseId, @Nullable String ifMatch, ModerationRequests.Decide request) {
        ModerationPolicy.mayUseDesk(actor).require();
        var now = clock.instant();
        var found = cases.locked(caseId);
        Revision.require(ifMatch, found.version());
        var seen = targets.seen(found.target());
        var holder = found.holder(now, config.claimFor());
        ModerationPolicy.mayDecide(actor, seen.authorPersonId(), holder, request.action(), seen.standing())
                .require();
        judging.judge(
                seen,
                new Judging.Verdict(
                        request.action(),
                        request.reason(),
                        request.publicNote(),
                        request.toAuthor(),
                        actor.personId(),
                        now));
        cases.settleReports(caseId, now);
        cases.become(found, CaseState.DECIDED, null, now);
    }

    /** Opens an idea that waits for its check, or sends it back with a reason. */
    @Transactional
    void check(Actor actor, long number, @Nullable String ifMatch, ModerationRequests.Check request) {
        ModerationPolicy.mayUseDesk(actor).require();
        var idea = ideas.idea(number).orElseThrow(() -> ProblemException.notFound("idea"));
        Revision.require(ifMatch, idea.version());
        ModerationPolicy.mayCheck(actor, author(idea)).require();
        if (idea.stage() != Stage.SUBMITTED) {
            throw new ProblemException(ModerationReason.NO_SUCH_STEP, "The idea does not wait for a check.");
        }
        var action = request.opens() ? ModerationAction.OPEN : ModerationAction.RETURN;
        if (!request.opens() && request.reason() == null) {
            throw new ProblemException(ModerationReason.WRONG_REASON, "Say why it goes back.");
        }
        if (request.opens()) {
            ideas.open(number);
        } else {
            ideas.sendBack(number);
        }
        judging.record(
                targets.seen(new Target(number, null)),
                new Judging.Verdict(
                        action,
                        request.opens() ? null : request.reason(),
                        null,
                        request.toAuthor(),
                        actor.personId(),
                        clock.instant()));
    }

    private static @Nullable Long author(IdeaRef idea) {
        return idea.authorPersonId() == 0 ? null : idea.authorPersonId();
    }

    /** Suspends who wrote what a case is about. Ends an earlier suspension. @return the suspension's id */
    @Transactional
    long suspend(Actor actor, long caseId, ModerationRequests.Suspend request) {
        ModerationPolicy.mayUseDesk(actor).require();
        var now = clock.instant();
        var person = targets.seen(cases.locked(caseId).target()).authorPersonId();
        ModerationPolicy.maySuspend(actor, person).require();
        if (request.until() != null && !request.until().isAfter(now)) {
            throw ProblemException.invalid("until", ModerationReason.IN_THE_PAST, "An end that is to come, or none.");
        }
        people.suspend(person, request.reason().code(), request.until());
        long act = acts.add(
                new Acts.Act(
                        0,
                        ModerationAction.SUSPEND,
                        null,
                        request.reason(),
                        null,
                        request.toAuthor(),
                        request.until(),
                        person,
                        actor.personId(),
                        now),
                null,
                null);
        suspensions.lift(person, now);
        long id = suspensions.add(person, act, now, request.until());
        events.fire(new ModerationEvent.Suspended(
                act, person, request.reason(), request.toAuthor(), request.until(), now, Origin.LIVE));
        return id;
    }

    @Transactional
    void lift(Actor actor, long suspensionId, @Nullable String ifMatch) {
        ModerationPolicy.mayUseDesk(actor).require();
        var found = suspensions.locked(suspensionId);
        Revision.require(ifMatch, found.version());
        ModerationPolicy.maySuspend(actor, found.personId()).require();
        if (found.liftedAt() != null) {
            throw new ProblemException(ModerationReason.NO_SUCH_STEP, "It was lifted before.");
        }
        lift(found.personId(), actor.personId());
    }

    /** By a moderator, or after an appeal. */
    void lift(long person, @Nullable Long by) {
        var now = clock.instant();
        people.unsuspend(person);
        suspensions.lift(person, now);
        long act = acts.add(
                new Acts.Act(0, ModerationAction.UNSUSPEND, null, null, null, null, null, person, by, now), null, null);
        events.fire(new ModerationEvent.Unsuspended(act, person, now, Origin.LIVE));
    }
}
