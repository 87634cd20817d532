package org.betterif.moderation.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.betterif.shared.problem.ProblemException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Complaints about the service, and what was answered. */
@ApplicationScoped
class Complaints {

    private final Jdbi jdbi;

    Complaints(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Words(String name, @Nullable String contact, String about, String text, String language) {}

    record Complaint(
            long id,
            int version,
            Words words,
            @Nullable Long complainantPersonId,
            Instant receivedAt,
            Instant dueAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {

        String reference() {
            return Complaints.reference(id);
        }
    }

    /** What people say on the telephone. */
    static String reference(long id) {
        return "C-%06d".formatted(id);
    }

    long add(
            Words words,
            @Nullable Long personId,
            Instant at,
            Instant due,
            @Nullable String source,
            @Nullable String sourceId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into complaint (name, contact, about, text, language, complainant_person_id, received_at,
                            due_at, source, source_id)
                        values (:name, :contact, :about, :text, :language, :person, :at, :due, :source, :sourceId)
                        returning id""")
                .bind("name", words.name())
                .bind("contact", words.contact())
                .bind("about", words.about())
                .bind("text", words.text())
                .bind("language", words.language())
                .bind("person", personId)
                .bind("at", at)
                .bind("due", due)
                .bind("source", source)
                .bind("sourceId", sourceId)
                .mapTo(Long.class)
                .one());
    }

    Optional<Long> imported(String source, String sourceId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id from complaint where source = :source and source_id = :id")
                        .bind("source", source)
                        .bind("id", sourceId)
                        .mapTo(Long.class)
                        .findOne());
    }

    /** @throws ProblemException 404 */
    Complaint locked(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from complaint where id = :id for update")
                        .bind("id", id)
                        .map((rs, ctx) -> read(rs))
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound("complaint"));
    }

    /** Open ones by date, then those answered, the newest first. */
    List<Complaint> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select * from complaint order by answered_at is not null,
                            case when answered_at is null then due_at end, id desc limit 200""").map((rs, ctx) -> read(rs)).list());
    }

    List<Complaint> by(long personId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from complaint where complainant_person_id = :person order by id")
                .bind("person", personId)
                .map((rs, ctx) -> read(rs))
                .list());
    }

    void answer(long id, String answer, @Nullable Long by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update complaint set answer = :answer, answered_at = greatest(:at, received_at),
                            answered_by_person_id = :by, version = version + 1 where id = :id""")
                .bind("answer", answer)
                .bind("at", at)
                .bind("by", by)
                .bind("id", id)
                .execute());
    }

    void forget(long personId) {
        jdbi.useHandle(handle -> {
            handle.execute("""
                    update complaint set complainant_person_id = null, name = '', contact = null, about = '', text = ''
                    where complainant_person_id = ?""", personId);
            handle.execute(
                    "update complaint set answered_by_person_id = null where answered_by_person_id = ?", personId);
        });
    }

    private static Complaint read(ResultSet rs) throws SQLException {
        return new Complaint(
                rs.getLong("id"),
                rs.getInt("version"),
                new Words(
                        rs.getString("name"),
                        rs.getString("contact"),
                        rs.getString("about"),
                        rs.getString("text"),
                        rs.getString("language")),
                rs.getObject("complainant_person_id", Long.class),
                rs.getTimestamp("received_at").toInstant(),
                rs.getTimestamp("due_at").toInstant(),
                rs.getString("answer"),
                instant(rs, "answered_at"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
