package org.betterif.notification.mail;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.betterif.notification.NotificationConfig;
import org.betterif.shared.job.JobLock;

/** Forgets mails that were settled long ago. What is still to be sent is never touched. */
@ApplicationScoped
class MailRetention {

    private static final int BATCH = 1000;
    private static final int MOST = 1000;

    private final Mails mails;
    private final NotificationConfig config;
    private final JobLock lock;
    private final Clock clock;

    MailRetention(Mails mails, NotificationConfig config, JobLock lock, Clock clock) {
        this.mails = mails;
        this.config = config;
        this.lock = lock;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        lock.drain("notification.mail.retention", MOST, () -> batch(BATCH));
    }

    int batch(int limit) {
        return mails.forgetSettled(clock.instant().minus(config.keep().mail()), limit);
    }
}
