package org.betterif.call.clockwork;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Comparator;
import java.util.HashSet;
import org.betterif.call.CallEvent;
import org.betterif.call.PaperDirectory;
import org.betterif.call.Stage;
import org.betterif.shared.job.JobLock;
import org.jboss.logging.Logger;

/**
 * Tells what the timetables bring about: a call opens, a phase ends, a call closes. Each turn is told in a transaction of its
 * own and kept under a unique key, so it is told once however often, late, or in how many processes this runs.
 */
@ApplicationScoped
class CallClockwork {

    private static final Logger LOG = Logger.getLogger(CallClockwork.class);

    private final PaperDirectory book;
    private final CallMoments moments;
    private final JobLock lock;
    private final Event<CallEvent> events;

    CallClockwork(PaperDirectory book, CallMoments moments, JobLock lock, Event<CallEvent> events) {
        this.book = book;
        this.moments = moments;
        this.lock = lock;
        this.events = events;
    }

    @Scheduled(
            identity = "call.moments",
            every = "${betterif.call.look-every:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        tellWhatHappened();
    }

    /**
     * A turn whose telling fails is tried again at the next look; later turns of the same call wait for it, other calls do
     * not.
     *
     * @return how many turns were told
     */
    int tellWhatHappened() {
        var now = book.now();
        var told = moments.told();
        var due = book.publicOnes().stream()
                .filter(paper -> paper.stage() == Stage.PUBLISHED)
                .flatMap(paper -> Moment.of(paper.ref()).stream())
                .filter(moment -> !moment.at().isAfter(now))
                .filter(moment -> !told.contains(new CallMoments.Told(moment.callId(), moment.name())))
                // stable: within a call the order of Moment.of stands
                .sorted(Comparator.comparing(Moment::at))
                .toList();
        var stuck = new HashSet<Long>();
        int count = 0;
        for (var moment : due) {
            if (!stuck.contains(moment.callId())) {
                try {
                    count += tell(moment) ? 1 : 0;
                } catch (RuntimeException e) {
                    LOG.errorf(
                            e,
                            "%s of call %d could not be told; it will be tried again",
                            moment.name(),
                            moment.callId());
                    stuck.add(moment.callId());
                }
            }
        }
        return count;
    }

    private boolean tell(Moment moment) {
        var told = new boolean[1];
        lock.run("call.moments", () -> {
            if (moments.record(moment.callId(), moment.name(), moment.at())) {
                events.fire(moment.event());
                told[0] = true;
            }
        });
        return told[0];
    }
}
