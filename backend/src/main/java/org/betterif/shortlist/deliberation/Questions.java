package org.betterif.shortlist.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.betterif.shared.Language;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class Questions {

    private final Jdbi jdbi;

    Questions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** In the order in which they were asked. */
    List<Question> of(long councilId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from shortlist_question where council_id = :council order by id")
                        .bind("council", councilId)
                        .map((rs, ctx) -> question(rs))
                        .list());
    }

    int count(long councilId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from shortlist_question where council_id = :council")
                        .bind("council", councilId)
                        .mapTo(Integer.class)
                        .one());
    }

    /** Held until this transaction ends, so that of two answers at once the second sees the first. */
    Optional<Question> held(long id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from shortlist_question where id = :id for update")
                        .bind("id", id)
                        .map((rs, ctx) -> question(rs))
                        .findOne());
    }

    Optional<Long> answeredBy(long id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select answered_by_person_id from shortlist_question where id = :id")
                        .bind("id", id)
                        .mapTo(Long.class)
                        .findOne());
    }

    /** By question, who answered. */
    Map<Long, Long> answerers(long councilId) {
        var answerers = new HashMap<Long, Long>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select id, answered_by_person_id from shortlist_question
                        where council_id = :council and answered_by_person_id is not null""")
                .bind("council", councilId)
                .map((rs, ctx) -> answerers.put(rs.getLong(1), rs.getLong(2)) == null)
                .list());
        return answerers;
    }

    long ask(long councilId, long jurorId, long personId, DeliberationRequests.Ask asked, Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into shortlist_question (council_id, idea_number, juror_id, asked_by_person_id, to_whom, text,
                            language, asked_at)
                        values (:council, :idea, :juror, :person, :to, :text, :language, :at) returning id""")
                .bind("council", councilId)
                .bind("idea", asked.idea())
                .bind("juror", jurorId)
                .bind("person", personId)
                .bind("to", asked.to())
                .bind("text", asked.text())
                .bind("language", asked.language().code())
                .bind("at", at)
                .mapTo(Long.class)
                .one());
    }

    void answer(long id, long personId, DeliberationRequests.Words words, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update shortlist_question set answer = :text, answer_language = :language,
                            answered_by_person_id = :person, answered_at = :at where id = :id""")
                .bind("id", id)
                .bind("text", words.text())
                .bind("language", words.language().code())
                .bind("person", personId)
                .bind("at", at)
                .execute());
    }

    List<Map<String, Object>> copy(long personId) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select idea_number, text, answer, answered_at::text,
                            answered_by_person_id = :person as answered_by_me
                        from shortlist_question where :person in (answered_by_person_id, asked_by_person_id) order by id""").bind("person", personId).mapToMap().list());
    }

    void forget(long personId) {
        jdbi.useHandle(
                handle -> handle.createUpdate("""
                        update shortlist_question set answered_by_person_id = nullif(answered_by_person_id, :person),
                            asked_by_person_id = nullif(asked_by_person_id, :person)
                        where :person in (answered_by_person_id, asked_by_person_id)""").bind("person", personId).execute());
    }

    private static Question question(ResultSet rs) throws SQLException {
        var answeredAt = rs.getObject("answered_at", OffsetDateTime.class);
        var answerLanguage = rs.getString("answer_language");
        return new Question(
                rs.getLong("id"),
                rs.getLong("council_id"),
                rs.getLong("idea_number"),
                Question.To.valueOf(rs.getString("to_whom")),
                rs.getString("text"),
                Language.of(rs.getString("language")),
                rs.getObject("asked_at", OffsetDateTime.class).toInstant(),
                rs.getString("answer"),
                answerLanguage == null ? null : Language.of(answerLanguage),
                answeredAt == null ? null : answeredAt.toInstant());
    }
}
