package org.betterif.moderation.suspension;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.betterif.shared.problem.ProblemException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Who may not write here, until when. The account keeps it, too, and is what decides. */
@ApplicationScoped
class Suspensions {

    private final Jdbi jdbi;

    Suspensions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Suspension(
            long id,
            int version,
            @Nullable Long personId,
            long actId,
            Instant suspendedAt,
            @Nullable Instant until,
            @Nullable Instant liftedAt) {}

    long add(long personId, long actId, Instant at, @Nullable Instant until) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into suspension (person_id, act_id, suspended_at, until)
                        values (:person, :act, :at, :until) returning id""")
                .bind("person", personId)
                .bind("act", actId)
                .bind("at", at)
                .bind("until", until)
                .mapTo(Long.class)
                .one());
    }

    void lift(long personId, Instant at) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        update suspension set lifted_at = greatest(:at, suspended_at), version = version + 1
                        where person_id = :person and lifted_at is null""").bind("at", at).bind("person", personId).execute());
    }

    /** @throws ProblemException 404 */
    Suspension locked(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from suspension where id = :id for update")
                        .bind("id", id)
                        .map((rs, ctx) -> read(rs))
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound("suspension"));
    }

    /** Those in force, the newest first. */
    List<Suspension> inForce(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from suspension where lifted_at is null and person_id is not null
                          and (until is null or until > :now) order by id desc limit 500""")
                .bind("now", now)
                .map((rs, ctx) -> read(rs))
                .list());
    }

    void forget(long personId) {
        jdbi.useHandle(
                handle -> handle.execute("update suspension set person_id = null where person_id = ?", personId));
    }

    private static Suspension read(ResultSet rs) throws SQLException {
        return new Suspension(
                rs.getLong("id"),
                rs.getInt("version"),
                rs.getObject("person_id", Long.class),
                rs.getLong("act_id"),
                rs.getTimestamp("suspended_at").toInstant(),
                instant(rs, "until"),
                instant(rs, "lifted_at"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
