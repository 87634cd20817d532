package org.betterif.shared.attachment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.betterif.shared.job.JobLock;

/** Removes what was sent and never attached: a form that was left. */
@ApplicationScoped
class AttachmentJobs {

    private final Attachments attachments;
    private final JobLock lock;

    AttachmentJobs(Attachments attachments, JobLock lock) {
        this.attachments = attachments;
        this.lock = lock;
    }

    @Scheduled(every = "6h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        lock.run("attachment.unused", () -> attachments.removeUnused(0));
    }
}
