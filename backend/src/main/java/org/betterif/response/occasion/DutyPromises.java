package org.betterif.response.occasion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.betterif.response.duty.Cause;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What will be owed although nobody crosses anything: the longest wait of an idea, the ideas of a call that ended. */
@ApplicationScoped
class DutyPromises {

    private final Jdbi jdbi;

    DutyPromises(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Promise(long ideaNumber, long callId, Cause cause, Instant fallsAt) {}

    record EndedCall(long callId, Instant endedAt) {}

    void add(Promise promise) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into duty_promise (idea_number, call_id, cause, falls_at)
                        values (:idea, :call, :cause, :falls) on conflict do nothing""")
                .bind("idea", promise.ideaNumber())
                .bind("call", promise.callId())
                .bind("cause", promise.cause())
                .bind("falls", promise.fallsAt())
                .execute());
    }

    void keep(long ideaNumber) {
        jdbi.useHandle(handle -> handle.execute("delete from duty_promise where idea_number = ?", ideaNumber));
    }

    /** Those that fall no later than {@code until}, the earliest first. */
    List<Promise> fallingBy(Instant until, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from duty_promise where falls_at <= :until order by falls_at, idea_number limit :limit")
                .bind("until", until)
                .bind("limit", limit)
                .map((rs, ctx) -> new Promise(
                        rs.getLong("idea_number"),
                        rs.getLong("call_id"),
                        Cause.valueOf(rs.getString("cause")),
                        rs.getTimestamp("falls_at").toInstant()))
                .list());
    }

    void callEnded(long callId, Instant at) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into duty_call_end (call_id, ended_at) values (?, ?) on conflict do nothing", callId, at));
    }

    List<EndedCall> endedCalls() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from duty_call_end where done_at is null order by call_id")
                .map((rs, ctx) -> new EndedCall(
                        rs.getLong("call_id"), rs.getTimestamp("ended_at").toInstant()))
                .list());
    }

    void callDone(long callId, Instant at) {
        jdbi.useHandle(handle -> handle.execute("update duty_call_end set done_at = ? where call_id = ?", at, callId));
    }

    @Nullable
    Instant callEndedAt(long callId) {
        return jdbi.withHandle(handle -> handle.createQuery("select ended_at from duty_call_end where call_id = :call")
                .bind("call", callId)
                .mapTo(Instant.class)
                .findOne()
                .orElse(null));
    }
}
