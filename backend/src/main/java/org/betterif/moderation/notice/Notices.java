package org.betterif.moderation.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.betterif.moderation.NoticeState;
import org.betterif.moderation.judging.Target;
import org.betterif.shared.problem.ProblemException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Notices of defamation and their steps. */
@ApplicationScoped
class Notices {

    private final Jdbi jdbi;

    Notices(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Claim(String name, String email, String untrueWords, String claim, String language, boolean nameMayBeTold) {}

    record Notice(
            long id,
            int version,
            Target target,
            NoticeState state,
            Claim claim,
            Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable Long posterPersonId,
            @Nullable String posterReply) {}

    record Step(
            long noticeId,
            NoticeState state,
            String note,
            @Nullable Long byPersonId,
            Instant at) {}

    long add(
            Target target,
            Claim claim,
            @Nullable Long poster,
            Instant at,
            Instant due,
            @Nullable String source,
            @Nullable String sourceId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into defamation_notice (idea_number, comment_id, state, name, email, untrue_words, claim,
                            language, name_may_be_told, received_at, due_at, poster_person_id, source, source_id)
                        values (:idea, :comment, 'RECEIVED', :name, :email, :words, :claim, :language, :told, :at, :due,
                            :poster, :source, :sourceId) returning id""")
                .bind("idea", target.ideaNumber())
                .bind("comment", target.commentId())
                .bind("name", claim.name())
                .bind("email", claim.email())
                .bind("words", claim.untrueWords())
                .bind("claim", claim.claim())
                .bind("language", claim.language())
                .bind("told", claim.nameMayBeTold())
                .bind("at", at)
                .bind("due", due)
                .bind("poster", poster)
                .bind("source", source)
                .bind("sourceId", sourceId)
                .mapTo(Long.class)
                .one());
    }

    Optional<Long> imported(String source, String sourceId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id from defamation_notice where source = :source and source_id = :id")
                .bind("source", source)
                .bind("id", sourceId)
                .mapTo(Long.class)
                .findOne());
    }

    /** @throws ProblemException 404 */
    Notice locked(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from defamation_notice where id = :id for update")
                        .bind("id", id)
                        .map((rs, ctx) -> read(rs))
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound("notice"));
    }

    /** Open ones by the next date, then the closed ones, the newest first. */
    List<Notice> all() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from defamation_notice order by due_at nulls last, received_at desc, id limit 200")
                .map((rs, ctx) -> read(rs))
                .list());
    }

    /** Those the poster was told of. */
    List<Notice> toldTo(long personId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select n.* from defamation_notice n where poster_person_id = :person and exists (
                            select from defamation_notice_step s where s.notice_id = n.id and s.state = 'POSTER_CONTACTED')
                        order by id desc limit 100""")
                .bind("person", personId)
                .map((rs, ctx) -> read(rs))
                .list());
    }

    void become(Notice notice, NoticeState state, @Nullable Instant due, String note, @Nullable Long by, Instant at) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(
                            "update defamation_notice set state = :state, due_at = :due, version = version + 1 where id = :id")
                    .bind("state", state.name())
                    .bind("due", due)
                    .bind("id", notice.id())
                    .execute();
            handle.createUpdate("""
                            insert into defamation_notice_step (notice_id, state, note, by_person_id, taken_at)
                            values (:id, :state, :note, :by, :at)""")
                    .bind("id", notice.id())
                    .bind("state", state.name())
                    .bind("note", note)
                    .bind("by", by)
                    .bind("at", at)
                    .execute();
        });
    }

    void replied(long id, String text) {
        jdbi.useHandle(
                handle -> handle.execute("update defamation_notice set poster_reply = ? where id = ?", text, id));
    }

    Map<Long, List<Step>> steps(Collection<Long> noticeIds) {
        return jdbi
                .withHandle(handle -> handle.createQuery(
                                "select * from defamation_notice_step where notice_id = any(:ids) order by id")
                        .bind("ids", noticeIds.toArray(Long[]::new))
                        .map((rs, ctx) -> new Step(
                                rs.getLong("notice_id"),
                                NoticeState.valueOf(rs.getString("state")),
                                rs.getString("note"),
                                rs.getObject("by_person_id", Long.class),
                                rs.getTimestamp("taken_at").toInstant()))
                        .list())
                .stream()
                .collect(Collectors.groupingBy(Step::noticeId));
    }

    void forget(long personId) {
        jdbi.useHandle(handle -> {
            handle.execute("""
                    update defamation_notice set poster_person_id = null,
                        poster_reply = case when poster_reply is null then null else '' end
                    where poster_person_id = ?""", personId);
            handle.execute("update defamation_notice_step set by_person_id = null where by_person_id = ?", personId);
        });
    }

    private static Notice read(ResultSet rs) throws SQLException {
        return new Notice(
                rs.getLong("id"),
                rs.getInt("version"),
                new Target(rs.getLong("idea_number"), rs.getObject("comment_id", Long.class)),
                NoticeState.valueOf(rs.getString("state")),
                new Claim(
                        rs.getString("name"),
                        rs.getString("email"),
                        rs.getString("untrue_words"),
                        rs.getString("claim"),
                        rs.getString("language"),
                        rs.getBoolean("name_may_be_told")),
                rs.getTimestamp("received_at").toInstant(),
                instant(rs, "due_at"),
                rs.getObject("poster_person_id", Long.class),
                rs.getString("poster_reply"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
