package org.betterif.response.drafting;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.betterif.response.text.AnswerContent;
import org.betterif.response.text.WrittenAnswer;
import org.jdbi.v3.core.Jdbi;

/** Answers being written, and what officers say to each other about them. Nobody outside the desks reads these. */
@ApplicationScoped
class Drafts {

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Drafts(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    Optional<DraftRef> of(long dutyId) {
        return of(List.of(dutyId)).stream().findFirst();
    }

    /** In order of the duties. */
    List<DraftRef> of(Collection<Long> dutyIds) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from answer_draft where duty_id = any(:duties) order by duty_id")
                        .bind("duties", dutyIds.toArray(Long[]::new))
                        .map((rs, ctx) -> new DraftRef(
                                rs.getLong("duty_id"),
                                rs.getLong("version"),
                                new WrittenAnswer(rs.getString("content")).content(json),
                                rs.getBoolean("ready"),
                                rs.getTimestamp("edited_at").toInstant(),
                                rs.getObject("edited_by_person_id", Long.class)))
                        .list());
    }

    /** For each of these duties that has a draft: whether somebody asked for it to be published. */
    Map<Long, Boolean> ready(Collection<Long> dutyIds) {
        return jdbi
                .withHandle(handle -> handle.createQuery(
                                "select duty_id, ready from answer_draft where duty_id = any(:ids)")
                        .bind("ids", dutyIds.toArray(Long[]::new))
                        .map((rs, ctx) -> Map.entry(rs.getLong(1), rs.getBoolean(2)))
                        .list())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The newest version of the draft, for each of these duties that has one. */
    Map<Long, Long> versions(Collection<Long> dutyIds) {
        return jdbi
                .withHandle(handle -> handle.createQuery(
                                "select duty_id, version from answer_draft where duty_id = any(:ids)")
                        .bind("ids", dutyIds.toArray(Long[]::new))
                        .map((rs, ctx) -> Map.entry(rs.getLong(1), rs.getLong(2)))
                        .list())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @param from the version that was edited; 0 begins a draft @return false when it is not the newest any more */
    boolean save(long dutyId, long from, AnswerContent content, boolean ready, long personId, Instant now) {
        var sql = from == 0 ? """
                  insert into answer_draft (duty_id, version, content, ready, edited_at, edited_by_person_id)
                  values (:duty, 1, :content::jsonb, :ready, :now, :person) on conflict do nothing""" : """
                  update answer_draft set version = version + 1, content = :content::jsonb, ready = :ready,
                      edited_at = :now, edited_by_person_id = :person
                  where duty_id = :duty and version = :from""";
        return jdbi.withHandle(handle -> {
            var update = handle.createUpdate(sql)
                    .bind("duty", dutyId)
                    .bind("content", WrittenAnswer.of(content, json).json())
                    .bind("ready", ready)
                    .bind("now", now)
                    .bind("person", personId);
            if (from != 0) {
                update.bind("from", from);
            }
            return update.execute() == 1;
        });
    }

    /** @return false when it is not the newest version any more */
    boolean remove(long dutyId, long version) {
        return jdbi.withHandle(handle ->
                        handle.execute("delete from answer_draft where duty_id = ? and version = ?", dutyId, version))
                == 1;
    }

    void remove(long dutyId) {
        jdbi.useHandle(handle -> handle.execute("delete from answer_draft where duty_id = ?", dutyId));
    }

    long note(long dutyId, long personId, String text, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into duty_note (duty_id, written_at, author_person_id, text)
                        values (:duty, :now, :person, :text) returning id""")
                .bind("duty", dutyId)
                .bind("now", now)
                .bind("person", personId)
                .bind("text", text)
                .mapTo(Long.class)
                .one());
    }

    List<NoteRef> notes(long dutyId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from duty_note where duty_id = :duty order by id limit 500")
                        .bind("duty", dutyId)
                        .map((rs, ctx) -> new NoteRef(
                                rs.getLong("id"),
                                rs.getTimestamp("written_at").toInstant(),
                                rs.getObject("author_person_id", Long.class),
                                rs.getString("text")))
                        .list());
    }

    List<NoteRef> notesBy(long personId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from duty_note where author_person_id = :person order by id")
                .bind("person", personId)
                .map((rs, ctx) -> new NoteRef(
                        rs.getLong("id"), rs.getTimestamp("written_at").toInstant(), personId, rs.getString("text")))
                .list());
    }

    void forgetPerson(long personId) {
        jdbi.useTransaction(handle -> {
            handle.execute(
                    "update answer_draft set edited_by_person_id = null where edited_by_person_id = ?", personId);
            handle.execute("update duty_note set author_person_id = null where author_person_id = ?", personId);
        });
    }
}
