package org.betterif.notification.mail.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** How often each person wants mail. */
@ApplicationScoped
class MailSettings {

    private final Jdbi jdbi;

    MailSettings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those who chose; everybody else gets mail at once. */
    Map<Long, Cadence> cadences(Collection<Long> people) {
        return jdbi
                .withHandle(handle -> handle.createQuery(
                                "select person_id, cadence from mail_setting where person_id = any(:people)")
                        .bind("people", people.toArray(Long[]::new))
                        .map((rs, ctx) -> Map.entry(rs.getLong(1), Cadence.valueOf(rs.getString(2))))
                        .list())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Cadence cadence(long personId) {
        return cadences(List.of(personId)).getOrDefault(personId, Cadence.AT_ONCE);
    }

    void choose(long personId, Cadence cadence, Instant now) {
        jdbi.useHandle(handle -> handle.execute("""
                insert into mail_setting (person_id, cadence, changed_at) values (?, ?, ?)
                on conflict (person_id) do update set cadence = excluded.cadence, changed_at = excluded.changed_at""", personId, cadence, now));
    }

    void forgetPerson(long personId) {
        jdbi.useHandle(handle -> handle.execute("delete from mail_setting where person_id = ?", personId));
    }
}
