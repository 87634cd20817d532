package org.betterif.innovationcouncil.seat;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.innovationcouncil.InterestKind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What jurors declared, or the clerk for them. */
@ApplicationScoped
class Interests {

    private final Jdbi jdbi;

    Interests(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param idea null for an interest in general */
    record Interest(
            long id, long jurorId, @Nullable Long idea, InterestKind kind, String note, boolean byClerk, Instant at) {}

    List<Interest> of(long councilId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select interest.* from council_interest interest join council_juror juror on juror.id = juror_id
                        where council_id = :council order by interest.id""")
                .bind("council", councilId)
                .map((rs, ctx) -> new Interest(
                        rs.getLong("id"),
                        rs.getLong("juror_id"),
                        rs.getObject("idea_number", Long.class),
                        InterestKind.valueOf(rs.getString("kind")),
                        rs.getString("note"),
                        rs.getBoolean("by_clerk"),
                        rs.getTimestamp("declared_at").toInstant()))
                .list());
    }

    /** By juror, the ideas they must not score, with the kind that was declared first. */
    Map<Long, Map<Long, InterestKind>> conflicts(long councilId) {
        var found = new HashMap<Long, Map<Long, InterestKind>>();
        for (var interest : of(councilId)) {
            if (interest.idea() != null) {
                found.computeIfAbsent(interest.jurorId(), id -> new HashMap<>())
                        .putIfAbsent(interest.idea(), interest.kind());
            }
        }
        return found;
    }

    /** Puts what a juror declares in the place of what that juror declared before; the clerk's entries stay. */
    void replaceOwn(long jurorId, List<SeatRequests.Declared> declared, Instant at) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from council_interest where juror_id = ? and not by_clerk", jurorId);
            declared.forEach(one -> insert(handle, jurorId, one, false, at));
        });
    }

    void add(long jurorId, SeatRequests.Declared declared, boolean byClerk, Instant at) {
        jdbi.useHandle(handle -> insert(handle, jurorId, declared, byClerk, at));
    }

    private static void insert(
            Handle handle, long jurorId, SeatRequests.Declared declared, boolean byClerk, Instant at) {
        handle.createUpdate("""
                        insert into council_interest (juror_id, idea_number, kind, note, by_clerk, declared_at)
                        values (:juror, :idea, :kind, :note, :clerk, :at)
                        on conflict (juror_id, idea_number, kind, by_clerk) do update set note = excluded.note""")
                .bind("juror", jurorId)
                .bind("idea", declared.idea())
                .bind("kind", declared.kind())
                .bind("note", declared.note())
                .bind("clerk", byClerk)
                .bind("at", at)
                .execute();
    }

    List<Map<String, Object>> copy(long personId) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select idea_number, kind, note, by_clerk, declared_at::text from council_interest
                        where juror_id in (select id from council_juror where person_id = :person) order by id""").bind("person", personId).mapToMap().list());
    }

    /** The kinds stay, since they explain who did not score; what was written about them goes. */
    void forgetNotes(long personId) {
        jdbi.useHandle(handle -> handle.execute(
                "update council_interest set note = '' where juror_id in (select id from council_juror where person_id = ?)",
                personId));
    }
}
