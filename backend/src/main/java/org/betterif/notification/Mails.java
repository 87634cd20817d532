package org.betterif.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Mails to be sent and sent, and how often each person wants them. The address itself is asked for when one is sent. */
@ApplicationScoped
class Mails {

    enum Cadence {
        AT_ONCE,
        DAILY,
        WEEKLY,
        NEVER
    }

    record Due(long id, long personId, List<Long> noticeIds, boolean digest, String token, int attempts) {}

    private static final int TOKEN_BYTES = 32;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 6;

    private final Jdbi jdbi;
    private final SecureRandom random = new SecureRandom();

    Mails(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Once per cause, whatever restarts or replicas there are. */
    void add(String cause, long personId, List<Long> noticeIds, boolean digest, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into mail (cause_key, person_id, notice_ids, digest, token, created_at, next_try_at)
                        values (:cause, :person, :notices, :digest, :token, :now, :now) on conflict do nothing""")
                .bind("cause", cause)
                .bind("person", personId)
                .bind("notices", noticeIds.toArray(Long[]::new))
                .bind("digest", digest)
                .bind("token", token())
                .bind("now", now)
                .execute());
    }

    /** Takes some that are due; nobody else gets these. Committed before anything is sent. */
    List<Due> claim(Instant now, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update mail set state = 'SENDING', attempts = attempts + 1, claimed_at = :now where id in (
                            select id from mail where state = 'DUE' and next_try_at <= :now
                            order by next_try_at, id limit :limit for update skip locked)
                        returning *""")
                .bind("now", now)
                .bind("limit", limit)
                .map((rs, ctx) -> new Due(
                        rs.getLong("id"),
                        rs.getLong("person_id"),
                        Arrays.asList((Long[]) rs.getArray("notice_ids").getArray()),
                        rs.getBoolean("digest"),
                        rs.getString("token"),
                        rs.getInt("attempts")))
                .list());
    }

    void settle(long id, String state, Instant now) {
        jdbi.useHandle(handle -> handle.execute(
                "update mail set state = ?, settled_at = ?, last_error = null where id = ?", state, now, id));
    }

    /** Not sent for sure: tried again after 1, 2, 4 … 64 minutes, for a week. */
    void retry(Due mail, String error, Instant now) {
        var wait = SHORTEST.multipliedBy(1L << Math.min(mail.attempts() - 1, DOUBLINGS));
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update mail set last_error = :error, next_try_at = :next,
                            state = case when created_at < :tooOld then 'GIVEN_UP' else 'DUE' end,
                            settled_at = case when created_at < :tooOld then cast(:now as timestamptz) end
                        where id = :id""")
                .bind("error", error.substring(0, Math.min(200, error.length())))
                .bind("next", now.plus(wait))
                .bind("tooOld", now.minus(Duration.ofDays(7)))
                .bind("now", now)
                .bind("id", mail.id())
                .execute());
    }

    /**
     * Claimed by a process that died: it may have been sent, so it is not sent again. What it said stands among the person's
     * notices in the app.
     */
    int leaveUncertain(Instant claimedBefore, Instant now) {
        return jdbi.withHandle(handle -> handle.execute(
                "update mail set state = 'UNCERTAIN', settled_at = ? where state = 'SENDING' and claimed_at < ?",
                now,
                claimedBefore));
    }

    /** Whose mail this token came with. */
    Optional<Long> personByToken(String token) {
        return jdbi.withHandle(handle -> handle.createQuery("select person_id from mail where token = :token")
                .bind("token", token)
                .mapTo(Long.class)
                .findOne());
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
        jdbi.useTransaction(handle -> {
            handle.execute("delete from mail where person_id = ?", personId);
            handle.execute("delete from mail_setting where person_id = ?", personId);
        });
    }

    private String token() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
