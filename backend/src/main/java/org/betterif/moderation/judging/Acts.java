package org.betterif.moderation.judging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.betterif.moderation.ModerationAction;
import org.betterif.moderation.ReasonCode;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.http.Cursor;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The log of what moderators did. Rows are added, never changed: the database refuses it. */
@ApplicationScoped
class Acts {

    private final Jdbi jdbi;

    Acts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A hidden idea or comment as the public list shows it. @param restoredAt when it came back, if it did */
    record Removed(
            long id,
            Target target,
            ReasonCode reason,
            @Nullable LocalisedText note,
            Instant at,
            @Nullable Instant restoredAt) {}

    record Count(String code, long count) {}

    long add(Act act, @Nullable String source, @Nullable String sourceId) {
        var target = act.target();
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into moderation_act (action, idea_number, comment_id, answer_id, reason, public_note_en, public_note_cy,
                            to_author_en, to_author_cy, suspended_until, author_person_id, by_person_id, decided_at,
                            source, source_id)
                        values (:action, :idea, :comment, :answer, :reason, :noteEn, :noteCy, :toEn, :toCy, :until, :author, :by,
                            :at, :source, :sourceId) returning id""")
                .bind("action", act.action().name())
                .bind("idea", target == null ? null : target.ideaNumber())
                .bind("comment", target == null ? null : target.commentId())
                .bind("answer", target == null ? null : target.answerId())
                .bind("reason", act.reason() == null ? null : act.reason().code())
                .bind(
                        "noteEn",
                        act.publicNote() == null ? null : act.publicNote().en())
                .bind(
                        "noteCy",
                        act.publicNote() == null ? null : act.publicNote().cy())
                .bind("toEn", act.toAuthor() == null ? null : act.toAuthor().en())
                .bind("toCy", act.toAuthor() == null ? null : act.toAuthor().cy())
                .bind("until", act.suspendedUntil())
                .bind("author", act.authorPersonId())
                .bind("by", act.byPersonId())
                .bind("at", act.decidedAt())
                .bind("source", source)
                .bind("sourceId", sourceId)
                .mapTo(Long.class)
                .one());
    }

    Optional<Act> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from moderation_act where id = :id")
                .bind("id", id)
                .map((rs, ctx) -> read(rs))
                .findOne());
    }

    Optional<Long> imported(String source, String sourceId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id from moderation_act where source = :source and source_id = :id")
                        .bind("source", source)
                        .bind("id", sourceId)
                        .mapTo(Long.class)
                        .findOne());
    }

    /** The newest hundred about one idea or comment. */
    List<Act> about(Target target) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from moderation_act
                        where idea_number = :idea and comment_id is not distinct from :comment
                          and answer_id is not distinct from :answer order by id desc limit 100""")
                .bind("idea", target.ideaNumber())
                .bind("comment", target.commentId())
                .bind("answer", target.answerId())
                .map((rs, ctx) -> read(rs))
                .list());
    }

    /** What was decided about what this person wrote, the newest hundred; a dismissed report is not told. */
    List<Act> aboutAuthor(long personId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from moderation_act where author_person_id = :person and action <> 'DISMISS'
                        order by id desc limit 100""")
                .bind("person", personId)
                .map((rs, ctx) -> read(rs))
                .list());
    }

    /** What was hidden, the newest first; not what was sealed since, which leaves no trace here. */
    List<Removed> removed(@Nullable Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.*, next.decided_at as restored_at from moderation_act a left join lateral (
                            select decided_at from moderation_act n
                            where n.idea_number = a.idea_number and n.comment_id is not distinct from a.comment_id
                              and n.answer_id is not distinct from a.answer_id
                              and n.id > a.id and n.action = 'RESTORE' order by n.id limit 1) next on true
                        where a.action = 'HIDE' and not exists (
                            select from moderation_act s
                            where s.idea_number = a.idea_number and s.comment_id is not distinct from a.comment_id
                              and s.answer_id is not distinct from a.answer_id and s.id > a.id and s.action = 'SEAL')
                          and (:first or (a.decided_at, a.id) < (:at, :id))
                        order by a.decided_at desc, a.id desc limit :limit""")
                .bind("first", after == null)
                .bind("at", after == null ? Instant.EPOCH : after.instant(0))
                .bind("id", after == null ? 0 : after.number(1))
                .bind("limit", limit)
                .map((rs, ctx) -> {
                    var act = read(rs);
                    return new Removed(
                            act.id(),
                            act.target(),
                            act.reason(),
                            act.publicNote(),
                            act.decidedAt(),
                            instant(rs, "restored_at"));
                })
                .list());
    }

    /** How many things were sealed and are so now. */
    long sealed() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select count(*) from (
                            select distinct on (idea_number, comment_id, answer_id) action from moderation_act
                            where action in ('HIDE', 'SEAL', 'RESTORE') order by idea_number, comment_id, answer_id, id desc) last
                        where action = 'SEAL'""").mapTo(Long.class).one());
    }

    /** How many were hidden for each reason, ever. */
    List<Count> byReason() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select reason, count(*) from moderation_act where action = 'HIDE'
                        group by reason order by count(*) desc, reason""")
                .map((rs, ctx) -> new Count(rs.getString(1), rs.getLong(2)))
                .list());
    }

    void forget(long personId) {
        jdbi.useHandle(handle -> {
            handle.execute("""
                    update moderation_act set author_person_id = null,
                        to_author_en = case when to_author_en is null then null else '' end,
                        to_author_cy = case when to_author_cy is null then null else '' end
                    where author_person_id = ?""", personId);
            handle.execute("update moderation_act set by_person_id = null where by_person_id = ?", personId);
        });
    }

    private static Act read(ResultSet rs) throws SQLException {
        var reason = rs.getString("reason");
        var idea = rs.getObject("idea_number", Long.class);
        return new Act(
                rs.getLong("id"),
                ModerationAction.valueOf(rs.getString("action")),
                idea == null
                        ? null
                        : new Target(
                                idea, rs.getObject("comment_id", Long.class), rs.getObject("answer_id", Long.class)),
                reason == null ? null : ReasonCode.of(reason),
                text(rs, "public_note"),
                text(rs, "to_author"),
                instant(rs, "suspended_until"),
                rs.getObject("author_person_id", Long.class),
                rs.getObject("by_person_id", Long.class),
                rs.getTimestamp("decided_at").toInstant());
    }

    private static @Nullable LocalisedText text(ResultSet rs, String column) throws SQLException {
        var en = rs.getString(column + "_en");
        return en == null || en.isEmpty() ? null : new LocalisedText(en, rs.getString(column + "_cy"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
