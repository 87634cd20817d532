package org.betterif.notification.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Browsers that show notices also while the site is not open. What is pushed only says that there is something to read, so one
 * push that waits is enough for any number of notices.
 */
@ApplicationScoped
class PushSubscriptions {

    static final int MOST = 10;
    private static final int DOUBLINGS = 10;
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final Jdbi jdbi;

    PushSubscriptions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Browser(long id, long personId, String endpoint, String p256dh, String auth, int attempts) {}

    /** A browser belongs to whoever subscribed last; of one person's, the newest ten are kept. */
    void subscribe(long personId, String endpoint, String p256dh, String auth, Instant now) {
        jdbi.useTransaction(handle -> {
            handle.execute("""
                    insert into push_subscription (person_id, endpoint, p256dh, auth, subscribed_at) values (?, ?, ?, ?, ?)
                    on conflict (endpoint) do update set person_id = excluded.person_id, p256dh = excluded.p256dh,
                        auth = excluded.auth, subscribed_at = excluded.subscribed_at, due_at = null, attempts = 0""", personId, endpoint, p256dh, auth, now);
            handle.execute("""
                    delete from push_subscription where person_id = ? and id not in (
                        select id from push_subscription where person_id = ? order by subscribed_at desc, id desc limit ?)""", personId, personId, MOST);
        });
    }

    void stop(long personId, String endpoint) {
        jdbi.useHandle(handle -> handle.execute(
                "delete from push_subscription where person_id = ? and endpoint = ?", personId, endpoint));
    }

    int count(long personId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from push_subscription where person_id = :person")
                        .bind("person", personId)
                        .mapTo(Integer.class)
                        .one());
    }

    /** There is something to read for these people. */
    void due(Collection<Long> people, Instant now) {
        if (people.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update push_subscription set due_at = :now, next_try_at = :now
                        where person_id = any(:people) and due_at is null""")
                .bind("now", now)
                .bind("people", people.toArray(Long[]::new))
                .execute());
    }

    /** Takes some that are due; nobody else gets these. Committed before anything is sent, so that nothing is sent twice. */
    List<Browser> claim(Instant now, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update push_subscription set due_at = null, attempts = attempts + 1 where id in (
                            select id from push_subscription where due_at is not null and next_try_at <= :now
                            order by next_try_at, id limit :limit for update skip locked)
                        returning *""")
                .bind("now", now)
                .bind("limit", limit)
                .map((rs, ctx) -> new Browser(
                        rs.getLong("id"),
                        rs.getLong("person_id"),
                        rs.getString("endpoint"),
                        rs.getString("p256dh"),
                        rs.getString("auth"),
                        rs.getInt("attempts")))
                .list());
    }

    void sent(long id) {
        jdbi.useHandle(handle -> handle.execute("update push_subscription set attempts = 0 where id = ?", id));
    }

    /** Not sent for sure: tried again after 1, 2, 4 … minutes, a day at most. */
    void retry(Browser browser, Instant now) {
        var wait = SHORTEST.multipliedBy(1L << Math.min(browser.attempts() - 1, DOUBLINGS));
        jdbi.useHandle(handle -> handle.execute(
                "update push_subscription set due_at = coalesce(due_at, ?), next_try_at = ? where id = ? and attempts <= ?",
                now,
                now.plus(wait),
                browser.id(),
                DOUBLINGS));
    }

    /** The browser is gone, says its push service. */
    void forget(long id) {
        jdbi.useHandle(handle -> handle.execute("delete from push_subscription where id = ?", id));
    }

    void forgetPerson(long personId) {
        jdbi.useHandle(handle -> handle.execute("delete from push_subscription where person_id = ?", personId));
    }
}
