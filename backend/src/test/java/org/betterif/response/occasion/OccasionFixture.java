package org.betterif.response.occasion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** What begins duties by itself, for the tests of the packages around. */
@ApplicationScoped
public class OccasionFixture {

    private final OccasionJobs jobs;
    private final DutyPromises promises;
    private final Clock clock;

    OccasionFixture(OccasionJobs jobs, DutyPromises promises, Clock clock) {
        this.jobs = jobs;
        this.promises = promises;
        this.clock = clock;
    }

    /** Runs what the clock would run. */
    public void runJobs() {
        jobs.run();
    }

    public void callEnded(long callId) {
        promises.callEnded(callId, clock.instant());
    }
}
