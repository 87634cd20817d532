package org.betterif.response.reception;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.betterif.response.ResponseConfig;
import org.betterif.response.duty.DutyDirectory;
import org.betterif.shared.job.JobLock;
import org.jboss.logging.Logger;

/**
 * Opens the duty once more where those who asked say that the answer does not answer them. Judged by the counts of the last
 * turn, never at the moment in which somebody says something: that moment would tell who it was.
 */
@ApplicationScoped
class VerdictJobs {

    private static final Logger LOG = Logger.getLogger(VerdictJobs.class);
    private static final int BATCH = 200;

    private final Verdicts verdicts;
    private final VerdictService service;
    private final DutyDirectory duties;
    private final ResponseConfig.VerdictConfig config;
    private final JobLock lock;
    private final Clock clock;

    VerdictJobs(
            Verdicts verdicts,
            VerdictService service,
            DutyDirectory duties,
            ResponseConfig config,
            JobLock lock,
            Clock clock) {
        this.verdicts = verdicts;
        this.service = service;
        this.duties = duties;
        this.config = config.verdict();
        this.lock = lock;
        this.clock = clock;
    }

    @Scheduled(every = "${betterif.response.job-every:60s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        lock.run("response.verdicts", () -> {
            long after = 0;
            for (var batch = verdicts.undecided(after, BATCH);
                    !batch.isEmpty();
                    batch = verdicts.undecided(after, BATCH)) {
                for (var tally : batch) {
                    each(tally);
                    after = tally.answerId();
                }
            }
        });
    }

    private void each(Verdicts.Tally tally) {
        try {
            QuarkusTransaction.requiringNew().run(() -> judge(tally));
        } catch (RuntimeException e) {
            LOG.errorf(e, "The verdicts on answer %d could not be judged; it will be tried again", tally.answerId());
        }
    }

    private void judge(Verdicts.Tally tally) {
        boolean contested = tally.counts().contests(config.contestAtLeast())
                && service.newest(tally)
                && duties.reopen(tally.dutyId(), clock.instant());
        var until = service.openUntil(tally.publishedAt());
        if (contested || (clock.instant().isAfter(until) && verdicts.counted(until))) {
            verdicts.decided(tally.answerId());
        }
    }
}
