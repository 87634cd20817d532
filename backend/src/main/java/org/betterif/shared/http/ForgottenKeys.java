package org.betterif.shared.http;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.betterif.shared.job.JobLock;

/** Idempotency keys are kept for two days: a browser tries again for minutes, a program that was offline for a day at most. */
@ApplicationScoped
class ForgottenKeys {

    static final Duration KEPT = Duration.ofDays(2);
    private static final int BATCH = 10_000;
    private static final int MOST_BATCHES = 100;

    private final CreatedOnce created;
    private final JobLock lock;
    private final Clock clock;

    ForgottenKeys(CreatedOnce created, JobLock lock, Clock clock) {
        this.created = created;
        this.lock = lock;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        var before = clock.instant().minus(KEPT);
        lock.drain("shared.forget-keys", MOST_BATCHES, () -> created.forgetBefore(before, BATCH));
    }
}
