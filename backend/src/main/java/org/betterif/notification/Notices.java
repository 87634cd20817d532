package org.betterif.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What each person was told in the app. */
@ApplicationScoped
class Notices {

    record Notice(long id, long outboxId, long personId, Instant createdAt, boolean read) {}

    private final Jdbi jdbi;

    Notices(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those who had not been told of it yet. */
    List<NoticeEvent.New> add(long outboxId, Collection<Long> people, Instant now) {
        if (people.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into notice (outbox_id, person_id, created_at)
                        select :outbox, person, :now from unnest(:people) person
                        on conflict do nothing returning id, person_id""")
                .bind("outbox", outboxId)
                .bind("now", now)
                .bind("people", people.toArray(Long[]::new))
                .map((rs, ctx) -> new NoticeEvent.New(rs.getLong(1), rs.getLong(2)))
                .list());
    }

    record Added(long outboxId, NoticeEvent.New told) {}

    /** Of many things, one person each; those who had not been told yet. */
    List<Added> add(Collection<Recipients.One> each, Instant now) {
        if (each.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into notice (outbox_id, person_id, created_at)
                        select outbox, person, :now from unnest(:events, :people) as each (outbox, person)
                        on conflict do nothing returning outbox_id, id, person_id""")
                .bind("now", now)
                .bind("events", each.stream().map(Recipients.One::outboxId).toArray(Long[]::new))
                .bind("people", each.stream().map(Recipients.One::personId).toArray(Long[]::new))
                .map((rs, ctx) -> new Added(rs.getLong(1), new NoticeEvent.New(rs.getLong(2), rs.getLong(3))))
                .list());
    }

    /** The newest first. @param before below this number; 0: from the newest on */
    List<Notice> of(long personId, long before, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from notice where person_id = :person and (:before = 0 or id < :before)
                        order by id desc limit :limit""")
                .bind("person", personId)
                .bind("before", before)
                .bind("limit", limit)
                .map((rs, ctx) -> notice(rs))
                .list());
    }

    List<Notice> byId(Collection<Long> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from notice where id = any(:ids) order by id")
                .bind("ids", ids.toArray(Long[]::new))
                .map((rs, ctx) -> notice(rs))
                .list());
    }

    long unread(long personId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from notice where person_id = :person and read_at is null")
                .bind("person", personId)
                .mapTo(Long.class)
                .one());
    }

    void read(long personId, long upTo, Instant now) {
        jdbi.useHandle(handle -> handle.execute(
                "update notice set read_at = ? where person_id = ? and id <= ? and read_at is null",
                now,
                personId,
                upTo));
    }

    /** Some of those older than the one, and of those that were read older than the other. @return how many */
    int forget(Instant readBefore, Instant before, int limit) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        delete from notice where id in (
                            select id from notice
                            where created_at < :readBefore and (read_at is not null or created_at < :before)
                            limit :limit)""")
                .bind("readBefore", readBefore)
                .bind("before", before)
                .bind("limit", limit)
                .execute());
    }

    void forgetPerson(long personId) {
        jdbi.useHandle(handle -> handle.execute("delete from notice where person_id = ?", personId));
    }

    private static Notice notice(java.sql.ResultSet rs) throws java.sql.SQLException {
        return new Notice(
                rs.getLong("id"),
                rs.getLong("outbox_id"),
                rs.getLong("person_id"),
                rs.getTimestamp("created_at").toInstant(),
                rs.getTimestamp("read_at") != null);
    }
}
