package org.betterif.response.reception.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedText;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What authors say to answers: one to each, in their own words, until they change them. */
@ApplicationScoped
class FollowUps {

    private final Jdbi jdbi;

    FollowUps(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Row(
            long answerId,
            long version,
            long authorPersonId,
            Language language,
            String text,
            Instant writtenAt,
            @Nullable Instant editedAt,
            @Nullable LocalisedText hidden) {}

    Map<Long, Row> to(Collection<Long> answerIds) {
        return jdbi
                .withHandle(handle -> handle.createQuery("select * from answer_follow_up where answer_id = any(:ids)")
                        .bind("ids", answerIds.toArray(Long[]::new))
                        .map((rs, ctx) -> row(rs))
                        .list())
                .stream()
                .collect(Collectors.toMap(Row::answerId, Function.identity()));
    }

    Optional<Row> find(long answerId) {
        return Optional.ofNullable(to(List.of(answerId)).get(answerId));
    }

    /** @param from the version that was edited; 0 for the first @return false when it is not the newest any more */
    boolean save(long answerId, long from, long personId, Language language, String text, Instant now) {
        var sql = from == 0 ? """
                  insert into answer_follow_up (answer_id, author_person_id, language, text, written_at)
                  values (:answer, :person, :language, :text, :now) on conflict do nothing""" : """
                  update answer_follow_up set version = version + 1, language = :language, text = :text, edited_at = :now
                  where answer_id = :answer and author_person_id = :person and version = :from and hidden_at is null""";
        return jdbi.withHandle(handle -> {
            var update = handle.createUpdate(sql)
                    .bind("answer", answerId)
                    .bind("person", personId)
                    .bind("language", language)
                    .bind("text", text)
                    .bind("now", now);
            if (from != 0) {
                update.bind("from", from);
            }
            return update.execute() == 1;
        });
    }

    /** @return false when it is not the newest version any more */
    boolean hide(long answerId, long from, long personId, LocalisedText reason, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                update answer_follow_up set version = version + 1, hidden_at = :now,
                                    hidden_by_person_id = :person, hidden_reason_en = :en, hidden_reason_cy = :cy
                                where answer_id = :answer and version = :from""")
                        .bind("answer", answerId)
                        .bind("from", from)
                        .bind("person", personId)
                        .bind("en", reason.en())
                        .bind("cy", reason.cy())
                        .bind("now", now)
                        .execute()
                == 1);
    }

    /** @return false when it was not hidden */
    boolean restore(long answerId) {
        return jdbi.withHandle(
                handle -> handle.createUpdate("""
                                update answer_follow_up set version = version + 1, hidden_at = null,
                                    hidden_by_person_id = null, hidden_reason_en = null, hidden_reason_cy = null
                                where answer_id = :answer and hidden_at is not null""").bind("answer", answerId).execute() == 1);
    }

    List<Map<String, Object>> by(long personId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from answer_follow_up where author_person_id = :person order by answer_id")
                .bind("person", personId)
                .map((rs, ctx) -> {
                    var row = row(rs);
                    Map<String, Object> copy = new LinkedHashMap<>();
                    copy.put("answer", row.answerId());
                    copy.put("text", row.text());
                    copy.put("writtenAt", row.writtenAt());
                    return copy;
                })
                .list());
    }

    /** The answers to which this person said something. */
    List<Long> answeredBy(long personId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select answer_id from answer_follow_up where author_person_id = :person order by answer_id")
                .bind("person", personId)
                .mapTo(Long.class)
                .list());
    }

    void forgetPerson(long personId) {
        jdbi.useTransaction(handle -> {
            handle.execute("delete from answer_follow_up where author_person_id = ?", personId);
            handle.execute(
                    "update answer_follow_up set hidden_by_person_id = null where hidden_by_person_id = ?", personId);
        });
    }

    private static Row row(ResultSet rs) throws SQLException {
        var editedAt = rs.getTimestamp("edited_at");
        return new Row(
                rs.getLong("answer_id"),
                rs.getLong("version"),
                rs.getLong("author_person_id"),
                Language.valueOf(rs.getString("language")),
                rs.getString("text"),
                rs.getTimestamp("written_at").toInstant(),
                editedAt == null ? null : editedAt.toInstant(),
                reason(rs));
    }

    private static @Nullable LocalisedText reason(ResultSet rs) throws SQLException {
        var english = rs.getString("hidden_reason_en");
        return english == null ? null : new LocalisedText(english, rs.getString("hidden_reason_cy"));
    }
}
