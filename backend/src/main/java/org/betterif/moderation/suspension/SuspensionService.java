package org.betterif.moderation.suspension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.betterif.account.Actor;
import org.betterif.moderation.ModerationPolicy;
import org.betterif.moderation.ModerationReason;
import org.betterif.moderation.desk.DeskDirectory;
import org.betterif.moderation.judging.Act;
import org.betterif.moderation.judging.JudgingDirectory;
import org.betterif.shared.May;
import org.betterif.shared.http.Revision;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Who is suspended, and lifting it. */
@ApplicationScoped
class SuspensionService {

    private final Suspensions suspensions;
    private final SuspensionDirectory directory;
    private final JudgingDirectory judging;
    private final DeskDirectory desk;
    private final Clock clock;

    SuspensionService(
            Suspensions suspensions,
            SuspensionDirectory directory,
            JudgingDirectory judging,
            DeskDirectory desk,
            Clock clock) {
        this.suspensions = suspensions;
        this.directory = directory;
        this.judging = judging;
        this.desk = desk;
        this.clock = clock;
    }

    List<SuspensionView.Suspension> list(Actor actor) {
        ModerationPolicy.mayUseDesk(actor).require();
        var found = suspensions.inForce(clock.instant());
        var names = desk.names(found.stream().map(Suspensions.Suspension::personId));
        return found.stream()
                .map(one -> new SuspensionView.Suspension(
                        one.id(),
                        one.version(),
                        names.get(one.personId()),
                        judging.act(one.actId()).map(Act::reason).orElse(null),
                        one.suspendedAt(),
                        one.until(),
                        May.of(ModerationPolicy.maySuspend(actor, one.personId()))))
                .toList();
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
        directory.lift(found.personId(), actor.personId());
    }
}
