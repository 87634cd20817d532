package org.betterif.call.clockwork;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets the tests of other features tell what the timetables brought about. */
@ApplicationScoped
public class CallClockworkRun {

    private final CallClockwork clockwork;

    CallClockworkRun(CallClockwork clockwork) {
        this.clockwork = clockwork;
    }

    public void run() {
        clockwork.tellWhatHappened();
    }
}
