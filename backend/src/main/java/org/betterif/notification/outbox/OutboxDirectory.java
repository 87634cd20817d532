package org.betterif.notification.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What has to be told, as it is spread: whose turn it is, how far each has come, what may be forgotten. */
@ApplicationScoped
public class OutboxDirectory {

    private static final List<NoticeKind> ANSWERS = List.of(
            NoticeKind.ANSWERED,
            NoticeKind.ANSWER_CORRECTED,
            NoticeKind.EXTENDED,
            NoticeKind.CLOSED_WITH_NOTE,
            NoticeKind.STEP_DONE,
            NoticeKind.STEP_DROPPED,
            NoticeKind.STEP_REOPENED,
            NoticeKind.STAGE_TOLD);

    private static final String[] TO_ONE = Arrays.stream(NoticeKind.values())
            .filter(NoticeKind::toOne)
            .map(Enum::name)
            .toArray(String[]::new);

    private final Jdbi jdbi;

    OutboxDirectory(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The oldest that is not spread yet. */
    public Optional<OutboxRef> next() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from outbox where done_at is null order by id limit 1")
                        .map((rs, ctx) -> entry(rs))
                        .findOne());
    }

    /** The oldest of those that are told to one person each. */
    public List<OutboxRef> toOneEach(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from outbox where done_at is null and kind = any(:kinds) order by id limit :limit")
                .bind("kinds", TO_ONE)
                .bind("limit", limit)
                .map((rs, ctx) -> entry(rs))
                .list());
    }

    /** All of these are told, some of them to somebody. */
    public void done(Collection<Long> ids, Collection<Long> told, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update outbox set done_at = :now, started_at = coalesce(started_at, :now),
                            told = told + case when id = any(:told) then 1 else 0 end
                        where id = any(:ids)""")
                .bind("ids", ids.toArray(Long[]::new))
                .bind("told", told.toArray(Long[]::new))
                .bind("now", now)
                .execute());
    }

    public List<OutboxRef> byId(Collection<Long> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from outbox where id = any(:ids)")
                .bind("ids", ids.toArray(Long[]::new))
                .map((rs, ctx) -> entry(rs))
                .list());
    }

    public void move(long id, int audience, long afterPersonId, int told, Instant now, boolean done) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update outbox set audience = :audience, after_person_id = :after, told = told + :told,
                            started_at = coalesce(started_at, :now),
                            done_at = case when :done then cast(:now as timestamptz) end
                        where id = :id""")
                .bind("audience", audience)
                .bind("after", afterPersonId)
                .bind("told", told)
                .bind("now", now)
                .bind("done", done)
                .bind("id", id)
                .execute());
    }

    /** How far one has come. @param told so far @param doneAt when everybody was */
    public record Progress(
            OutboxRef entry,
            long told,
            @Nullable Instant startedAt,
            @Nullable Instant doneAt) {}

    /** Answers and what follows from them: under way, then those that happened since, the newest first. */
    public List<Progress> progress(Instant since, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from outbox where kind = any(:kinds) and (done_at is null or occurred_at >= :since)
                        order by done_at is null desc, id desc limit :limit""")
                .bind("kinds", ANSWERS.stream().map(Enum::name).toArray(String[]::new))
                .bind("since", since)
                .bind("limit", limit)
                .map((rs, ctx) -> {
                    var started = rs.getTimestamp("started_at");
                    var done = rs.getTimestamp("done_at");
                    return new Progress(
                            entry(rs),
                            rs.getLong("told"),
                            started == null ? null : started.toInstant(),
                            done == null ? null : done.toInstant());
                })
                .list());
    }

    /** Some that everybody was told of before then, and no notice speaks of any more. @return how many */
    public int forgetTold(Instant before, int limit) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        delete from outbox where id in (
                            select id from outbox o where done_at < :before
                                and not exists (select 1 from notice n where n.outbox_id = o.id)
                            limit :limit)""")
                .bind("before", before)
                .bind("limit", limit)
                .execute());
    }

    public void forgetPerson(long personId) {
        jdbi.useTransaction(handle -> {
            handle.execute("update outbox set subject_person_id = null where subject_person_id = ?", personId);
            handle.execute("update outbox set actor_person_id = null where actor_person_id = ?", personId);
        });
    }

    private static OutboxRef entry(ResultSet rs) throws SQLException {
        var due = rs.getTimestamp("due_at");
        return new OutboxRef(
                rs.getLong("id"),
                NoticeKind.valueOf(rs.getString("kind")),
                rs.getObject("idea_number", Long.class),
                rs.getObject("call_id", Long.class),
                rs.getObject("thing_id", Long.class),
                rs.getObject("subject_person_id", Long.class),
                rs.getObject("actor_person_id", Long.class),
                due == null ? null : due.toInstant(),
                rs.getString("detail"),
                rs.getTimestamp("occurred_at").toInstant(),
                rs.getInt("audience"),
                rs.getLong("after_person_id"));
    }
}
