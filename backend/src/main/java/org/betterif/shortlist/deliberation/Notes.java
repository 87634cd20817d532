package org.betterif.shortlist.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.betterif.shared.Language;
import org.jdbi.v3.core.Jdbi;

/** What members note for each other about an idea. */
@ApplicationScoped
class Notes {

    private final Jdbi jdbi;

    Notes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Note(long id, long idea, long jurorId, String text, Language language, Instant writtenAt) {}

    List<Note> of(long councilId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from shortlist_note where council_id = :council order by id")
                        .bind("council", councilId)
                        .map((rs, ctx) -> new Note(
                                rs.getLong("id"),
                                rs.getLong("idea_number"),
                                rs.getLong("juror_id"),
                                rs.getString("text"),
                                Language.of(rs.getString("language")),
                                rs.getObject("written_at", OffsetDateTime.class).toInstant()))
                        .list());
    }

    int count(long councilId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from shortlist_note where council_id = :council")
                        .bind("council", councilId)
                        .mapTo(Integer.class)
                        .one());
    }

    long add(long councilId, long jurorId, long personId, DeliberationRequests.NewNote note, Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into shortlist_note (council_id, idea_number, juror_id, by_person_id, text, language, written_at)
                        values (:council, :idea, :juror, :person, :text, :language, :at) returning id""")
                .bind("council", councilId)
                .bind("idea", note.idea())
                .bind("juror", jurorId)
                .bind("person", personId)
                .bind("text", note.text())
                .bind("language", note.language().code())
                .bind("at", at)
                .mapTo(Long.class)
                .one());
    }

    List<Map<String, Object>> copy(long personId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select idea_number, text, written_at::text from shortlist_note where by_person_id = :person order by id")
                .bind("person", personId)
                .mapToMap()
                .list());
    }

    void forget(long personId) {
        jdbi.useHandle(handle -> handle.execute("delete from shortlist_note where by_person_id = ?", personId));
    }
}
