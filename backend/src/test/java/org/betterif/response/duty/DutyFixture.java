package org.betterif.response.duty;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** What the clock does to duties, for the tests of the packages around. */
@ApplicationScoped
public class DutyFixture {

    private final DutyDirectory duties;
    private final DutyJobs jobs;
    private final Clock clock;

    DutyFixture(DutyDirectory duties, DutyJobs jobs, Clock clock) {
        this.duties = duties;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Runs what the clock would run. */
    public void runJobs() {
        jobs.run();
    }

    public boolean reopen(long dutyId) {
        return QuarkusTransaction.requiringNew().call(() -> duties.reopen(dutyId, clock.instant()));
    }
}
