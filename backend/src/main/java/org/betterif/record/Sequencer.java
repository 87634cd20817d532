package org.betterif.record;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.betterif.shared.job.JobLock;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The job that puts the record in order, in one process at a time. */
@ApplicationScoped
class Sequencer {

    /** The record promises that an act is signed within this time: see docs/record.md. The job runs far more often. */
    static final int PROMISED_SECONDS = 60;

    private static final Logger LOG = Logger.getLogger(Sequencer.class);
    /** Rows; one holds up to thirty acts, so that a batch is a few thousand entries at most. */
    private static final int BATCH = 200;

    private static final int MOST_BATCHES = 1000;

    private final Jdbi jdbi;
    private final Log log;
    private final Clock clock;
    private final KeyKeeper keys;
    private final RecordConfig config;
    private final JobLock lock;
    private volatile @Nullable String complained;

    Sequencer(Jdbi jdbi, Log log, Clock clock, KeyKeeper keys, RecordConfig config, JobLock lock) {
        this.jdbi = jdbi;
        this.log = log;
        this.clock = clock;
        this.keys = keys;
        this.config = config;
        this.lock = lock;
    }

    @Scheduled(every = "${betterif.record.sequence-every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        try {
            sequence();
            complained = null;
        } catch (Sequencing.Broken broken) {
            // said once, not every two seconds; what happens meanwhile waits, and nothing of it is lost
            if (!broken.getMessage().equals(complained)) {
                LOG.errorf(
                        "%s. Nothing more is put into the record until that is mended (docs/record.md)",
                        broken.getMessage());
                complained = broken.getMessage();
            }
        }
    }

    /** @return how many got their place */
    int sequence() {
        if (!log.anyWaits()) {
            return 0; // without a lock or a statement that writes
        }
        var sequencing = new Sequencing(jdbi, clock, keys.signing(), config.keyLost());
        int total = 0;
        for (int i = 0; i < MOST_BATCHES; i++) {
            var done = new int[1];
            lock.run(Sequencing.LOCK, () -> done[0] = sequencing.batch(BATCH));
            total += done[0];
            if (done[0] == 0) {
                break;
            }
        }
        return total;
    }
}
