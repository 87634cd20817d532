package org.betterif.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What happened and has to be told: one row an event, however many people will hear of it. */
@ApplicationScoped
class Outbox {

    private static final List<NoticeKind> ANSWERS = List.of(
            NoticeKind.ANSWERED,
            NoticeKind.ANSWER_CORRECTED,
            NoticeKind.EXTENDED,
            NoticeKind.CLOSED_WITH_NOTE,
            NoticeKind.STEP_DONE,
            NoticeKind.STEP_DROPPED,
            NoticeKind.STEP_REOPENED,
            NoticeKind.STAGE_TOLD);

    private final Jdbi jdbi;

    Outbox(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Entry(
            long id,
            NoticeKind kind,
            @Nullable Long ideaNumber,
            @Nullable Long callId,
            @Nullable Long thingId,
            @Nullable Long subjectPersonId,
            @Nullable Long actorPersonId,
            @Nullable Instant dueAt,
            @Nullable String detail,
            Instant occurredAt,
            int audience,
            long afterPersonId) {}

    /** A row to be: {@code cause} makes sure that an event told twice is one row. */
    static final class Draft {
        private final String cause;
        private final NoticeKind kind;
        private final @Nullable Long ideaNumber;
        private final Instant at;
        private @Nullable Long callId;
        private @Nullable Long thingId;
        private @Nullable Long subject;
        private @Nullable Long actor;
        private @Nullable Instant due;
        private @Nullable String detail;

        Draft(String cause, NoticeKind kind, @Nullable Long ideaNumber, Instant at) {
            this.cause = cause;
            this.kind = kind;
            this.ideaNumber = ideaNumber;
            this.at = at;
        }

        Draft in(long call) {
            callId = call;
            return this;
        }

        Draft about(long thing) {
            thingId = thing;
            return this;
        }

        Draft to(@Nullable Long person) {
            subject = person;
            return this;
        }

        Draft by(@Nullable Long person) {
            actor = person;
            return this;
        }

        Draft due(Instant dueAt) {
            due = dueAt;
            return this;
        }

        Draft detail(String word) {
            detail = word;
            return this;
        }
    }

    void add(Draft draft) {
        addAll(List.of(draft));
    }

    /** One statement, however many. */
    void addAll(List<Draft> drafts) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into outbox (cause_key, kind, idea_number, call_id, thing_id, subject_person_id,
                            actor_person_id, due_at, detail, occurred_at)
                        select * from unnest(:causes, :kinds, :ideas, :calls, :things, :subjects, :actors,
                            :dues::timestamptz[], :details, :moments::timestamptz[])
                        on conflict do nothing""")
                .bind("causes", drafts.stream().map(draft -> draft.cause).toArray(String[]::new))
                .bind("kinds", drafts.stream().map(draft -> draft.kind.name()).toArray(String[]::new))
                .bind("ideas", drafts.stream().map(draft -> draft.ideaNumber).toArray(Long[]::new))
                .bind("calls", drafts.stream().map(draft -> draft.callId).toArray(Long[]::new))
                .bind("things", drafts.stream().map(draft -> draft.thingId).toArray(Long[]::new))
                .bind("subjects", drafts.stream().map(draft -> draft.subject).toArray(Long[]::new))
                .bind("actors", drafts.stream().map(draft -> draft.actor).toArray(Long[]::new))
                .bind("dues", drafts.stream().map(draft -> moment(draft.due)).toArray(String[]::new))
                .bind("details", drafts.stream().map(draft -> draft.detail).toArray(String[]::new))
                .bind("moments", drafts.stream().map(draft -> moment(draft.at)).toArray(String[]::new))
                .execute());
    }

    private static @Nullable String moment(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    /** Takes back what was written since then to one person and not spread yet: something else says it better. */
    void supersede(java.util.Collection<NoticeKind> kinds, long subject, Instant since) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        delete from outbox where subject_person_id = :subject and kind = any(:kinds)
                            and occurred_at >= :since and done_at is null and not exists (
                                select 1 from notice where outbox_id = outbox.id)""")
                .bind("subject", subject)
                .bind("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .bind("since", since)
                .execute());
    }

    /** The oldest that is not spread yet. */
    java.util.Optional<Entry> next() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from outbox where done_at is null order by id limit 1")
                        .map((rs, ctx) -> entry(rs))
                        .findOne());
    }

    List<Entry> byId(java.util.Collection<Long> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from outbox where id = any(:ids)")
                .bind("ids", ids.toArray(Long[]::new))
                .map((rs, ctx) -> entry(rs))
                .list());
    }

    void move(long id, int audience, long afterPersonId, int told, Instant now, boolean done) {
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
    record Progress(
            Entry entry,
            long told,
            @Nullable Instant startedAt,
            @Nullable Instant doneAt) {}

    /** Answers and what follows from them: under way, then those that happened since, the newest first. */
    List<Progress> progress(Instant since, int limit) {
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
    int forgetTold(Instant before, int limit) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        delete from outbox where id in (
                            select id from outbox o where done_at < :before
                                and not exists (select 1 from notice n where n.outbox_id = o.id)
                            limit :limit)""")
                .bind("before", before)
                .bind("limit", limit)
                .execute());
    }

    void forgetPerson(long personId) {
        jdbi.useTransaction(handle -> {
            handle.execute("update outbox set subject_person_id = null where subject_person_id = ?", personId);
            handle.execute("update outbox set actor_person_id = null where actor_person_id = ?", personId);
        });
    }

    private static Entry entry(java.sql.ResultSet rs) throws java.sql.SQLException {
        var due = rs.getTimestamp("due_at");
        return new Entry(
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
