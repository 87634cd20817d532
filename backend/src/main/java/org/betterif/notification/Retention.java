package org.betterif.notification;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.betterif.notification.outbox.OutboxDirectory;
import org.betterif.shared.job.JobLock;

/**
 * Forgets what was told long ago: a notice once it is old enough, sooner when it was read; then the row of the outbox that no
 * notice needs any more. What still has to be told is never touched.
 */
@ApplicationScoped
class Retention {

    private static final int BATCH = 1000;
    private static final int MOST = 1000;

    private final Notices notices;
    private final OutboxDirectory outbox;
    private final NotificationConfig config;
    private final JobLock lock;
    private final Clock clock;

    Retention(Notices notices, OutboxDirectory outbox, NotificationConfig config, JobLock lock, Clock clock) {
        this.notices = notices;
        this.outbox = outbox;
        this.config = config;
        this.lock = lock;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "11m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        lock.drain("notification.retention", MOST, () -> notices(BATCH));
        lock.drain("notification.retention", MOST, () -> outbox(BATCH));
    }

    int notices(int limit) {
        var now = clock.instant();
        return notices.forget(
                now.minus(config.keep().readNotices()), now.minus(config.keep().notices()), limit);
    }

    int outbox(int limit) {
        return outbox.forgetTold(clock.instant().minus(config.keep().outbox()), limit);
    }
}
