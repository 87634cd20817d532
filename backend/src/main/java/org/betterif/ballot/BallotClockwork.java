package org.betterif.ballot;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import org.betterif.shared.Origin;
import org.betterif.shared.job.JobLock;
import org.jboss.logging.Logger;

/**
 * Opens, closes, counts and publishes as the terms say. Each step is a transaction that holds the ballot's row and moves its
 * stage once, so it is done once however often, late, or in how many processes this runs.
 */
@ApplicationScoped
class BallotClockwork {

    private static final Logger LOG = Logger.getLogger(BallotClockwork.class);

    private final Ballots ballots;
    private final BallotService service;
    private final BallotConfig config;
    private final JobLock lock;
    private final Event<BallotEvent> events;
    private final Clock clock;

    BallotClockwork(
            Ballots ballots,
            BallotService service,
            BallotConfig config,
            JobLock lock,
            Event<BallotEvent> events,
            Clock clock) {
        this.ballots = ballots;
        this.service = service;
        this.config = config;
        this.lock = lock;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(
            identity = "ballot.stages",
            every = "${betterif.ballot.look-every:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        moveOn();
    }

    /** @return how many steps were made; a ballot that came late makes several */
    int moveOn() {
        int steps = 0;
        for (long id : ballots.running()) {
            try {
                while (step(id)) {
                    steps++;
                }
            } catch (RuntimeException e) {
                // the others go on; this one is tried again at the next look
                LOG.errorf(e, "Ballot %d could not be moved on", id);
            }
        }
        return steps;
    }

    private boolean step(long id) {
        var moved = new boolean[1];
        lock.run("ballot.stages", () -> moved[0] = move(ballots.locked(id, true)));
        return moved[0];
    }

    private boolean move(Ballot ballot) {
        var now = clock.instant();
        var terms = ballot.terms();
        switch (ballot.stage()) {
            case ANNOUNCED -> {
                if (now.isBefore(terms.opensAt())) {
                    return false;
                }
                ballots.move(ballot, BallotStage.OPEN, now, null);
                events.fire(new BallotEvent.Opened(
                        ballot.id(), ballot.slug(), ballot.ideas(), terms.opensAt(), Origin.LIVE));
            }
            case OPEN -> {
                if (now.isBefore(terms.closesAt())) {
                    return false;
                }
                ballots.move(ballot, BallotStage.CLOSED, now, null);
                events.fire(new BallotEvent.Closed(
                        ballot.id(), ballot.slug(), ballot.ideas(), terms.closesAt(), Origin.LIVE));
            }
            case CLOSED -> {
                if (now.isBefore(terms.lastPaper())) {
                    return false;
                }
                service.count(ballot);
                ballots.move(ballot, BallotStage.COUNTED, now, null);
            }
            case COUNTED -> {
                var countedAt = ballot.countedAt();
                if (countedAt == null || now.isBefore(countedAt.plus(config.publishAfter()))) {
                    return false;
                }
                service.publish(ballot, Origin.LIVE, now);
            }
            case DRAFTED, PUBLISHED, CALLED_OFF -> {
                return false;
            }
        }
        return true;
    }
}
