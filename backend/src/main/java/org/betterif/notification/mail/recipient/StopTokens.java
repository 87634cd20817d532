package org.betterif.notification.mail.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * What stops a person's mails without signing in, and nothing else: one secret a person, in each of their mails, so that also an
 * old mail can be answered by a click when its own row is long gone.
 */
@ApplicationScoped
class StopTokens {

    private static final int BYTES = 32;

    private final Jdbi jdbi;
    private final SecureRandom random = new SecureRandom();

    StopTokens(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By person; made for those who have none yet. */
    Map<Long, String> of(Collection<Long> people) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate("""
                            insert into mail_stop (person_id, token)
                            select person, token from unnest(:people, :tokens) as asked (person, token)
                            where not exists (select 1 from mail_stop where person_id = person)
                            on conflict do nothing""")
                    .bind("people", people.toArray(Long[]::new))
                    .bind("tokens", people.stream().map(person -> token()).toArray(String[]::new))
                    .execute();
            return handle
                    .createQuery("select person_id, token from mail_stop where person_id = any(:people)")
                    .bind("people", people.toArray(Long[]::new))
                    .map((rs, ctx) -> Map.entry(rs.getLong(1), rs.getString(2)))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        });
    }

    /** Whose it is; mails from before each person had one of their own came with one each. */
    Optional<Long> person(String token) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select person_id from mail_stop where token = :token
                        union all select person_id from mail where token = :token and person_id is not null limit 1""").bind("token", token).mapTo(Long.class).findOne());
    }

    void forgetPerson(long personId) {
        jdbi.useHandle(handle -> handle.execute("delete from mail_stop where person_id = ?", personId));
    }

    private String token() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
