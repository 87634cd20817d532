package org.betterif.idea.joining;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.betterif.account.PersonEvent;
import org.betterif.idea.IdeaEvent;
import org.betterif.shared.Origin;
import org.betterif.shared.job.JobLock;
import org.jdbi.v3.core.Jdbi;

/** Proposals that come to nothing: nobody answered in time, or one of the two ideas ended; and those whose author left. */
@ApplicationScoped
class JoiningLapse {

    private static final int BATCH = 100;

    private final Joinings joinings;
    private final Event<JoiningEvent> events;
    private final JobLock lock;
    private final Jdbi jdbi;
    private final Clock clock;

    JoiningLapse(Joinings joinings, Event<JoiningEvent> events, JobLock lock, Jdbi jdbi, Clock clock) {
        this.joinings = joinings;
        this.events = events;
        this.lock = lock;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Scheduled(every = "${betterif.joining.job-every:60s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        lock.drain("idea.joinings", 100, () -> {
            var now = clock.instant();
            return lapse(joinings.dueBefore(now, BATCH), now);
        });
    }

    /** Hidden is not among them: it may be put back in time, and until then it cannot be accepted. */
    @Transactional
    void ended(@Observes IdeaEvent event) {
        if (event.origin() == Origin.IMPORTED) {
            return;
        }
        switch (event) {
            case IdeaEvent.Withdrawn e -> lapseOf(e);
            case IdeaEvent.ClosedInFavour e -> lapseOf(e);
            case IdeaEvent.Joined e -> lapseOf(e);
            case IdeaEvent.Sealed e -> lapseOf(e);
            case IdeaEvent.Closed e -> lapseOf(e);
            case IdeaEvent.Submitted ignored -> {}
            case IdeaEvent.Opened ignored -> {}
            case IdeaEvent.TextChanged ignored -> {}
            case IdeaEvent.Hidden ignored -> {}
            case IdeaEvent.Restored ignored -> {}
        }
    }

    private void lapseOf(IdeaEvent event) {
        lapse(joinings.openOfLocked(event.number()), event.occurredAt());
    }

    private int lapse(List<Joining> open, Instant at) {
        open.forEach(joining -> joining.lapse(at));
        joinings.flush();
        open.forEach(joining -> events.fire(
                new JoiningEvent.Lapsed(joining.id(), joining.number(), joining.intoNumber(), at, Origin.LIVE)));
        return open.size();
    }

    /** What waits for somebody who left waits for a moderator. */
    void left(@Observes PersonEvent.Erased erased) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        update idea_joining set asks_moderator = true, version = version + 1
                        where state = 'PROPOSED' and not asks_moderator
                          and into_number in (select number from idea where author_person_id = :person)""").bind("person", erased.personId()).execute());
    }
}
