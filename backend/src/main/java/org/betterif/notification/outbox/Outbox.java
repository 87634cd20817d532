package org.betterif.notification.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What happened and has to be told, as it is written down: one row an event, however many people will hear of it. */
@ApplicationScoped
class Outbox {

    private final Jdbi jdbi;

    Outbox(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

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
    void supersede(Collection<NoticeKind> kinds, long subject, Instant since) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        delete from outbox where subject_person_id = :subject and kind = any(:kinds)
                            and occurred_at >= :since and done_at is null and not exists (
                                select 1 from notice where outbox_id = outbox.id)""")
                .bind("subject", subject)
                .bind("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .bind("since", since)
                .execute());
    }
}
