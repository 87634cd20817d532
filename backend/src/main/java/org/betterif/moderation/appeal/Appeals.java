package org.betterif.moderation.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.problem.ProblemException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Requests for a second moderator: one for each act. */
@ApplicationScoped
class Appeals {

    private final Jdbi jdbi;

    Appeals(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    enum State {
        WAITING,
        UPHELD,
        REJECTED
    }

    record Appeal(
            long id,
            int version,
            long actId,
            @Nullable Long byPersonId,
            @Nullable Long firstModeratorPersonId,
            String text,
            String language,
            Instant appealedAt,
            State state,
            @Nullable Instant decidedAt,
            @Nullable LocalisedText answer) {}

    /** @return its id, or empty when there is one for this act */
    Optional<Long> add(
            long actId,
            @Nullable Long personId,
            @Nullable Long firstModerator,
            String text,
            String language,
            Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into appeal (act_id, by_person_id, first_moderator_person_id, text, language, appealed_at)
                        values (:act, :person, :first, :text, :language, :at) on conflict do nothing returning id""")
                .bind("act", actId)
                .bind("person", personId)
                .bind("first", firstModerator)
                .bind("text", text)
                .bind("language", language)
                .bind("at", at)
                .mapTo(Long.class)
                .findOne());
    }

    /** @throws ProblemException 404 */
    Appeal locked(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from appeal where id = :id for update")
                        .bind("id", id)
                        .map((rs, ctx) -> read(rs))
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound("appeal"));
    }

    Optional<Appeal> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from appeal where id = :id")
                .bind("id", id)
                .map((rs, ctx) -> read(rs))
                .findOne());
    }

    Map<Long, Appeal> ofActs(Collection<Long> actIds) {
        return jdbi
                .withHandle(handle -> handle.createQuery("select * from appeal where act_id = any(:acts)")
                        .bind("acts", actIds.toArray(Long[]::new))
                        .map((rs, ctx) -> read(rs))
                        .list())
                .stream()
                .collect(Collectors.toMap(Appeal::actId, appeal -> appeal));
    }

    /** The longest waiting first. */
    List<Appeal> waiting() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from appeal where state = 'WAITING' order by appealed_at, id limit 200")
                .map((rs, ctx) -> read(rs))
                .list());
    }

    void decide(long id, boolean upheld, LocalisedText answer, @Nullable Long by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update appeal set state = :state, answer_en = :en, answer_cy = :cy, decided_by_person_id = :by,
                            decided_at = greatest(:at, appealed_at), version = version + 1 where id = :id""")
                .bind("state", (upheld ? State.UPHELD : State.REJECTED).name())
                .bind("en", answer.en())
                .bind("cy", answer.cy())
                .bind("by", by)
                .bind("at", at)
                .bind("id", id)
                .execute());
    }

    void forget(long personId) {
        jdbi.useHandle(handle -> {
            handle.execute("update appeal set by_person_id = null, text = '' where by_person_id = ?", personId);
            handle.execute(
                    "update appeal set first_moderator_person_id = null where first_moderator_person_id = ?", personId);
            handle.execute("update appeal set decided_by_person_id = null where decided_by_person_id = ?", personId);
        });
    }

    private static Appeal read(ResultSet rs) throws SQLException {
        return new Appeal(
                rs.getLong("id"),
                rs.getInt("version"),
                rs.getLong("act_id"),
                rs.getObject("by_person_id", Long.class),
                rs.getObject("first_moderator_person_id", Long.class),
                rs.getString("text"),
                rs.getString("language"),
                rs.getTimestamp("appealed_at").toInstant(),
                State.valueOf(rs.getString("state")),
                instant(rs, "decided_at"),
                text(rs, "answer"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable LocalisedText text(ResultSet rs, String column) throws SQLException {
        var en = rs.getString(column + "_en");
        return en == null || en.isEmpty() ? null : new LocalisedText(en, rs.getString(column + "_cy"));
    }
}
