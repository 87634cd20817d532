package org.betterif.response.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What becomes of what is said about answers, for the tests of the packages around. */
@ApplicationScoped
public class ReceptionFixture {

    private final VerdictJobs jobs;
    private final Verdicts verdicts;
    private final Jdbi jdbi;

    ReceptionFixture(VerdictJobs jobs, Verdicts verdicts, Jdbi jdbi) {
        this.jobs = jobs;
        this.verdicts = verdicts;
        this.jdbi = jdbi;
    }

    /** Runs what judges the verdicts. */
    public void judge() {
        jobs.run();
    }

    /** The next day: what was said shows. */
    public void nextTurn(long answerId) {
        jdbi.useTransaction(handle -> {
            handle.execute("update verdict_tally set turn = turn - 1 where answer_id = ?", answerId);
            handle.execute("update verdict set turn = turn - 1 where answer_id = ?", answerId);
        });
    }

    /** As others may see it. */
    VerdictCounts saidOf(long answerId) {
        return verdicts.counts(List.of(answerId)).get(answerId);
    }

    boolean decided(long answerId) {
        return jdbi.withHandle(handle -> handle.createQuery("select decided from verdict_tally where answer_id = :id")
                .bind("id", answerId)
                .mapTo(Boolean.class)
                .one());
    }
}
