package org.betterif.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import org.betterif.notification.follow.FollowDirectory;
import org.betterif.notification.follow.FollowKind;
import org.betterif.notification.outbox.NoticeKind;
import org.betterif.shared.PastNotices;
import org.jdbi.v3.core.Jdbi;

/** Keeps notices of a past that is told afterwards: there at once, spread to nobody else, mailed to nobody. */
@ApplicationScoped
class KeptPast implements PastNotices {

    private final FollowDirectory follows;
    private final Jdbi jdbi;

    KeptPast(FollowDirectory follows, Jdbi jdbi) {
        this.follows = follows;
        this.jdbi = jdbi;
    }

    @Override
    public void follows(long personId, String kind, long target, Instant at) {
        follows.follow(personId, FollowKind.valueOf(kind), target, at);
    }

    @Override
    public boolean knows(String kind) {
        return Arrays.stream(NoticeKind.values()).anyMatch(one -> one.name().equals(kind));
    }

    @Override
    public void told(long personId, Past notice) {
        jdbi.useHandle(handle -> {
            long event = handle.createQuery("""
                            insert into outbox (cause_key, kind, idea_number, thing_id, subject_person_id, due_at, detail,
                                occurred_at, audience, started_at, done_at)
                            values ('past:' || gen_random_uuid(), :kind, :idea, :thing, :person, :due, :detail, :at, 99, :at, :at)
                            returning id""")
                    .bind("kind", NoticeKind.valueOf(notice.kind()))
                    .bind("idea", notice.ideaNumber())
                    .bind("thing", notice.thingId())
                    .bind("person", personId)
                    .bind("due", notice.dueAt())
                    .bind("detail", notice.detail())
                    .bind("at", notice.at())
                    .mapTo(Long.class)
                    .one();
            handle.createUpdate("""
                            insert into notice (outbox_id, person_id, created_at, read_at)
                            values (:event, :person, :at, case when :read then cast(:at as timestamptz) end)""")
                    .bind("event", event)
                    .bind("person", personId)
                    .bind("at", notice.at())
                    .bind("read", notice.read())
                    .execute();
        });
    }
}
