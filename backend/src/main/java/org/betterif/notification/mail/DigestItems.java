package org.betterif.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.betterif.notification.NoticeEvent;
import org.jdbi.v3.core.Jdbi;

/** What waits for somebody's digest; gone once it stands in one. */
@ApplicationScoped
class DigestItems {

    private final Jdbi jdbi;

    DigestItems(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(Collection<NoticeEvent.New> told) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into digest_item (person_id, notice_id) select * from unnest(:people, :notices)
                        on conflict do nothing""")
                .bind("people", told.stream().map(NoticeEvent.New::personId).toArray(Long[]::new))
                .bind("notices", told.stream().map(NoticeEvent.New::noticeId).toArray(Long[]::new))
                .execute());
    }

    /** People with something for a digest, in order. */
    List<Long> people(long afterPersonId, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct person_id from digest_item where person_id > :after
                        order by person_id limit :limit""")
                .bind("after", afterPersonId)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
    }

    /** The notices, oldest first. */
    List<Long> of(long personId, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select notice_id from digest_item where person_id = :person order by notice_id limit :limit")
                .bind("person", personId)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
    }

    void done(long personId, Collection<Long> noticeIds) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from digest_item where person_id = :person and notice_id = any(:notices)")
                .bind("person", personId)
                .bind("notices", noticeIds.toArray(Long[]::new))
                .execute());
    }

    void forgetPerson(long personId) {
        jdbi.useHandle(handle -> handle.execute("delete from digest_item where person_id = ?", personId));
    }
}
