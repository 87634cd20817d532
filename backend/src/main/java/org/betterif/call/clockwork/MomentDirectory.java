package org.betterif.call.clockwork;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.betterif.call.CallRef;

/** What the keeping of calls says of turns that the timetable does not tell. */
@ApplicationScoped
public class MomentDirectory {

    private final CallMoments moments;

    MomentDirectory(CallMoments moments) {
        this.moments = moments;
    }

    /** A call is closed now, before its timetable says so. @return whether that had not been told before */
    public boolean closed(long callId, Instant now) {
        return moments.record(callId, Moment.CLOSED, now);
    }

    /** What the timetable brought about before now is history, which nobody is told. */
    public void passOver(CallRef call, Instant now) {
        for (var moment : Moment.of(call)) {
            if (!moment.at().isAfter(now)) {
                moments.record(call.id(), moment.name(), moment.at());
            }
        }
    }
}
