package org.betterif.delivery;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import org.betterif.delivery.promised.PromisedDirectory;
import org.betterif.place.PlaceDirectory;
import org.betterif.shared.Origin;
import org.betterif.shared.job.JobLock;

/** Tells once for each date that it has passed. That something is late needs no job: it follows from the date. */
@ApplicationScoped
class DeliveryJobs {

    private static final int BATCH = 200;
    private static final int MOST = 100;

    private final Commitments commitments;
    private final PromisedDirectory promised;
    private final PlaceDirectory place;
    private final JobLock lock;
    private final Event<DeliveryEvent> events;
    private final Clock clock;

    DeliveryJobs(
            Commitments commitments,
            PromisedDirectory promised,
            PlaceDirectory place,
            JobLock lock,
            Event<DeliveryEvent> events,
            Clock clock) {
        this.commitments = commitments;
        this.promised = promised;
        this.place = place;
        this.lock = lock;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(every = "${betterif.delivery.job-every:5m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        lock.drain("delivery.late", MOST, this::tellLate);
    }

    /** For a past that is told afterwards. */
    void tellLateQuietly() {
        tellLate(Origin.IMPORTED);
    }

    private int tellLate() {
        return tellLate(Origin.LIVE);
    }

    private int tellLate(Origin origin) {
        var late = commitments.newlyLate(promised.today(), BATCH);
        late.forEach(id -> {
            var commitment = commitments.find(id).orElseThrow();
            tell(commitment, commitment.origin() == Origin.IMPORTED ? Origin.IMPORTED : origin);
        });
        return late.size();
    }

    private void tell(Commitment commitment, Origin origin) {
        var now = clock.instant();
        if (commitments.claimLate(commitment.id(), commitment.due(), now)) {
            events.fire(new DeliveryEvent.Late(
                    commitment.ideaNumber(),
                    commitment.callId(),
                    commitment.id(),
                    commitment.due(),
                    from(commitment),
                    origin));
        }
    }

    /** It was late from the first moment of the day after, whenever that is noticed. */
    private Instant from(Commitment commitment) {
        return commitment
                .due()
                .plusDays(1)
                .atTime(LocalTime.MIN)
                .atZone(place.zone())
                .toInstant();
    }
}
