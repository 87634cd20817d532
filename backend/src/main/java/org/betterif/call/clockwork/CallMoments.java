package org.betterif.call.clockwork;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Which turns of the timetables have been told. */
@ApplicationScoped
class CallMoments {

    private final Jdbi jdbi;

    CallMoments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Told(long callId, String name) {}

    Set<Told> told() {
        return new HashSet<>(jdbi.withHandle(handle -> handle.createQuery("select call_id, moment from call_moment")
                .map((rs, ctx) -> new Told(rs.getLong(1), rs.getString(2)))
                .list()));
    }

    /** @return whether it had not been recorded before */
    boolean record(long callId, String name, Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into call_moment (call_id, moment, occurred_at) values (:call, :moment, :at)
                                on conflict do nothing""")
                        .bind("call", callId)
                        .bind("moment", name)
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .execute())
                == 1;
    }
}
