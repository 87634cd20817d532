package org.betterif.moderation.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.betterif.account.Actor;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaRef;
import org.betterif.idea.Stage;
import org.betterif.idea.life.LifeDirectory;
import org.betterif.moderation.ModerationAction;
import org.betterif.moderation.ModerationConfig;
import org.betterif.moderation.ModerationPolicy;
import org.betterif.moderation.ModerationReason;
import org.betterif.moderation.judging.JudgingDirectory;
import org.betterif.moderation.judging.Target;
import org.betterif.moderation.judging.Verdict;
import org.betterif.moderation.suspension.SuspensionDirectory;
import org.betterif.shared.http.Revision;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What moderators decide. Of two at once the second finds the version changed, and decides about nothing. */
@ApplicationScoped
class CaseService {

    private final Cases cases;
    private final JudgingDirectory judging;
    private final SuspensionDirectory suspensions;
    private final IdeaDirectory ideas;
    private final LifeDirectory lives;
    private final ModerationConfig config;
    private final Clock clock;

    CaseService(
            Cases cases,
            JudgingDirectory judging,
            SuspensionDirectory suspensions,
            IdeaDirectory ideas,
            LifeDirectory lives,
            ModerationConfig config,
            Clock clock) {
        this.cases = cases;
        this.judging = judging;
        this.suspensions = suspensions;
        this.ideas = ideas;
        this.lives = lives;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    void claim(Actor actor, long caseId, @Nullable String ifMatch, boolean takes) {
        ModerationPolicy.mayUseDesk(actor).require();
        var now = clock.instant();
        var found = cases.locked(caseId);
        Revision.require(ifMatch, found.version());
        var seen = judging.seen(found.target());
        ModerationPolicy.mayClaim(actor, seen.authorPersonId(), found.holder(now, config.claimFor()))
                .require();
        cases.become(found, takes ? CaseState.CLAIMED : CaseState.WAITING, takes ? actor.personId() : null, now);
    }

    @Transactional
    void decide(Actor actor, long caseId, @Nullable String ifMatch, ReportRequests.Decide request) {
        ModerationPolicy.mayUseDesk(actor).require();
        var now = clock.instant();
        var found = cases.locked(caseId);
        Revision.require(ifMatch, found.version());
        var seen = judging.seen(found.target());
        var holder = found.holder(now, config.claimFor());
        ModerationPolicy.mayDecide(actor, seen.authorPersonId(), holder, request.action(), seen.standing())
                .require();
        judging.judge(
                seen,
                new Verdict(
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
    void check(Actor actor, long number, @Nullable String ifMatch, ReportRequests.Check request) {
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
            lives.open(number);
        } else {
            lives.sendBack(number);
        }
        judging.record(
                judging.seen(new Target(number, null)),
                new Verdict(
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
    long suspend(Actor actor, long caseId, ReportRequests.Suspend request) {
        ModerationPolicy.mayUseDesk(actor).require();
        var person = judging.seen(cases.locked(caseId).target()).authorPersonId();
        ModerationPolicy.maySuspend(actor, person).require();
        return suspensions.suspend(person, request.reason(), request.toAuthor(), request.until(), actor.personId());
    }
}
