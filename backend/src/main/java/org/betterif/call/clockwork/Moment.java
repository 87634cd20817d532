package org.betterif.call.clockwork;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.betterif.call.CallEvent;
import org.betterif.call.CallRef;
import org.betterif.shared.Origin;

/** A turn of a call's timetable that others are told about, once. @param name unique in its call, in the database too */
record Moment(long callId, String name, Instant at, CallEvent event) {

    static final String OPENED = "OPENED";
    static final String CLOSED = "CLOSED";

    /** All of a call, in the order in which they come; the end of a phase before the close it brings. */
    static List<Moment> of(CallRef call) {
        var moments = new ArrayList<Moment>();
        moments.add(new Moment(
                call.id(), OPENED, call.opensAt(), new CallEvent.Opened(call.id(), call.opensAt(), Origin.LIVE)));
        for (var phase : call.phases()) {
            var end = phase.to();
            if (end != null) {
                moments.add(new Moment(
                        call.id(),
                        "ENDED_" + phase.phase(),
                        end,
                        new CallEvent.PhaseEnded(call.id(), phase.phase(), end, Origin.LIVE)));
            }
        }
        var closes = call.closesAt();
        if (closes != null) {
            moments.add(new Moment(call.id(), CLOSED, closes, new CallEvent.Closed(call.id(), closes, Origin.LIVE)));
        }
        moments.sort(
                Comparator.comparing(Moment::at).thenComparing(m -> m.name().equals(CLOSED)));
        return moments;
    }
}
