package org.betterif.moderation.suspension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.betterif.account.PersonDirectory;
import org.betterif.moderation.ModerationAction;
import org.betterif.moderation.ModerationEvent;
import org.betterif.moderation.ModerationReason;
import org.betterif.moderation.ReasonCode;
import org.betterif.moderation.judging.Act;
import org.betterif.moderation.judging.JudgingDirectory;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Suspends and lifts; whoever asks for it has decided that it may be. */
@ApplicationScoped
public class SuspensionDirectory {

    private final Suspensions suspensions;
    private final JudgingDirectory judging;
    private final PersonDirectory people;
    private final Event<ModerationEvent> events;
    private final Clock clock;

    SuspensionDirectory(
            Suspensions suspensions,
            JudgingDirectory judging,
            PersonDirectory people,
            Event<ModerationEvent> events,
            Clock clock) {
        this.suspensions = suspensions;
        this.judging = judging;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Ends an earlier suspension.
     *
     * @param until null for good
     * @return the suspension's id
     * @throws ProblemException 400 for an end that is past
     */
    @Transactional
    public long suspend(
            long person, ReasonCode reason, @Nullable LocalisedText toAuthor, @Nullable Instant until, long moderator) {
        var now = clock.instant();
        if (until != null && !until.isAfter(now)) {
            throw ProblemException.invalid("until", ModerationReason.IN_THE_PAST, "An end that is to come, or none.");
        }
        people.suspend(person, reason.code(), until);
        long act = judging.log(
                new Act(0, ModerationAction.SUSPEND, null, reason, null, toAuthor, until, person, moderator, now));
        suspensions.lift(person, now);
        long id = suspensions.add(person, act, now, until);
        events.fire(new ModerationEvent.Suspended(act, person, reason, toAuthor, until, now, Origin.LIVE));
        return id;
    }

    /** By a moderator, or after an appeal. */
    @Transactional
    public void lift(long person, @Nullable Long by) {
        var now = clock.instant();
        people.unsuspend(person);
        suspensions.lift(person, now);
        long act = judging.log(new Act(0, ModerationAction.UNSUSPEND, null, null, null, null, null, person, by, now));
        events.fire(new ModerationEvent.Unsuspended(act, person, now, Origin.LIVE));
    }
}
