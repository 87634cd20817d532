package org.betterif.shared.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Runs a job in one process at a time, however many there are. The lock belongs to the transaction, so a process that dies
 * gives it back. A job must still be safe to repeat: keep what was done under a unique key, in the same transaction.
 */
@ApplicationScoped
public class JobLock {

    private static final Logger LOG = Logger.getLogger(JobLock.class);

    private final Jdbi jdbi;

    JobLock(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Runs the work in a transaction of its own, unless another process has the job.
     *
     * @param job a name such as {@code call.moments}
     * @return whether it ran
     * @throws RuntimeException what the work threw; its transaction is rolled back
     */
    public boolean run(String job, Runnable work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!acquired(job)) {
                return false;
            }
            work.run();
            return true;
        });
    }

    /**
     * Repeats a batch, each time in a transaction of its own, until it finds nothing more to do or has run {@code most}
     * times. A batch that throws is logged and ends this run; the next run begins with it again.
     *
     * @param batch does a part of the work and returns how much; 0 when nothing is left
     * @return how much was done in all
     */
    public int drain(String job, int most, IntSupplier batch) {
        int total = 0;
        for (int i = 0; i < most; i++) {
            int done = batch(job, batch);
            if (done == 0) {
                break;
            }
            total += done;
        }
        return total;
    }

    private int batch(String job, IntSupplier batch) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> acquired(job) ? batch.getAsInt() : 0);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The job %s stopped; it will be tried again", job);
            return 0;
        }
    }

    private boolean acquired(String job) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select pg_try_advisory_xact_lock(hashtextextended(:job, 0))")
                        .bind("job", job)
                        .mapTo(Boolean.class)
                        .one());
    }
}
