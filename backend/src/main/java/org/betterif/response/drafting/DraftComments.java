package org.betterif.response.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The comments on drafts, of one round of a duty each. */
@ApplicationScoped
class DraftComments {

    private static final int MOST = 500;

    private final Jdbi jdbi;

    DraftComments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Row(
            long id,
            @Nullable String field,
            String text,
            @Nullable Long authorPersonId,
            Instant writtenAt,
            @Nullable Instant settledAt,
            @Nullable Long settledByPersonId) {}

    long add(long dutyId, int round, long personId, @Nullable String field, String text, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into draft_comment (duty_id, round, field, text, written_at, author_person_id)
                        values (:duty, :round, :field, :text, :now, :person) returning id""")
                .bind("duty", dutyId)
                .bind("round", round)
                .bind("field", field)
                .bind("text", text)
                .bind("now", now)
                .bind("person", personId)
                .mapTo(Long.class)
                .one());
    }

    /** In the order in which they were written. */
    List<Row> of(long dutyId, int round) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from draft_comment where duty_id = :duty and round = :round order by id limit "
                                + MOST)
                .bind("duty", dutyId)
                .bind("round", round)
                .map((rs, ctx) -> row(rs))
                .list());
    }

    boolean belongs(long id, long dutyId, int round) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from draft_comment where id = :id and duty_id = :duty and round = :round)")
                .bind("id", id)
                .bind("duty", dutyId)
                .bind("round", round)
                .mapTo(Boolean.class)
                .one());
    }

    /** Whoever comes second finds it settled. */
    void settle(long id, long personId, Instant now) {
        jdbi.useHandle(handle -> handle.execute(
                "update draft_comment set settled_at = ?, settled_by_person_id = ? where id = ? and settled_at is null",
                now,
                personId,
                id));
    }

    void open(long id) {
        jdbi.useHandle(handle -> handle.execute(
                "update draft_comment set settled_at = null, settled_by_person_id = null where id = ?", id));
    }

    List<Map<String, Object>> by(long personId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from draft_comment where author_person_id = :person order by id")
                        .bind("person", personId)
                        .map((rs, ctx) -> {
                            var row = row(rs);
                            Map<String, Object> copy = new LinkedHashMap<>();
                            copy.put("field", row.field());
                            copy.put("text", row.text());
                            copy.put("writtenAt", row.writtenAt());
                            return copy;
                        })
                        .list());
    }

    void forgetPerson(long personId) {
        jdbi.useTransaction(handle -> {
            handle.execute("update draft_comment set author_person_id = null where author_person_id = ?", personId);
            handle.execute(
                    "update draft_comment set settled_by_person_id = null where settled_by_person_id = ?", personId);
        });
    }

    private static Row row(ResultSet rs) throws SQLException {
        var settledAt = rs.getTimestamp("settled_at");
        return new Row(
                rs.getLong("id"),
                rs.getString("field"),
                rs.getString("text"),
                rs.getObject("author_person_id", Long.class),
                rs.getTimestamp("written_at").toInstant(),
                settledAt == null ? null : settledAt.toInstant(),
                rs.getObject("settled_by_person_id", Long.class));
    }
}
