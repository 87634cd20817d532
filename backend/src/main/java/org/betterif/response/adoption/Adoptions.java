package org.betterif.response.adoption;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.betterif.shared.http.Cursor;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Which councillor made which idea their own. */
@ApplicationScoped
class Adoptions {

    private final Jdbi jdbi;

    Adoptions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Row(long ideaNumber, long personId, Instant adoptedAt) {}

    /** @return false when they had done so before */
    boolean add(long number, long personId, Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into idea_adoption (idea_number, person_id, adopted_at)
                                values (:idea, :person, :at) on conflict do nothing""")
                        .bind("idea", number)
                        .bind("person", personId)
                        .bind("at", at)
                        .execute()
                == 1);
    }

    void remove(long number, long personId) {
        jdbi.useHandle(handle ->
                handle.execute("delete from idea_adoption where idea_number = ? and person_id = ?", number, personId));
    }

    /** The first first. */
    List<Row> of(long number) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from idea_adoption where idea_number = :idea order by adopted_at, person_id limit 100")
                .bind("idea", number)
                .map((rs, ctx) -> row(rs))
                .list());
    }

    /** The newest first. */
    List<Row> by(long personId, @Nullable Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from idea_adoption where person_id = :person
                        and (cast(:at as timestamptz) is null
                            or (adopted_at, idea_number) < (cast(:at as timestamptz), :idea))
                        order by adopted_at desc, idea_number desc limit :limit""")
                .bind("person", personId)
                .bind("at", after == null ? null : after.instant(0))
                .bind("idea", after == null ? 0 : after.number(1))
                .bind("limit", limit)
                .map((rs, ctx) -> row(rs))
                .list());
    }

    /** Which of these ideas this person adopted. */
    Set<Long> own(long personId, Collection<Long> numbers) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select idea_number from idea_adoption where person_id = :person and idea_number = any(:ideas)")
                .bind("person", personId)
                .bind("ideas", numbers.toArray(Long[]::new))
                .mapTo(Long.class)
                .set());
    }

    void forgetPerson(long personId) {
        jdbi.useHandle(handle -> handle.execute("delete from idea_adoption where person_id = ?", personId));
    }

    private static Row row(java.sql.ResultSet rs) throws java.sql.SQLException {
        return new Row(
                rs.getLong("idea_number"),
                rs.getLong("person_id"),
                rs.getTimestamp("adopted_at").toInstant());
    }
}
