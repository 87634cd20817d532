package org.betterif.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.betterif.notification.NoticeEvent;
import org.betterif.notification.mail.letter.DirectMail;
import org.betterif.shared.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Mails to be sent and sent. The address itself is asked for when one is sent. */
@ApplicationScoped
class Mails {

    /** @param personId 0 for a direct one */
    record Due(
            long id,
            long personId,
            List<Long> noticeIds,
            boolean digest,
            String token,
            int attempts,
            @Nullable DirectMail direct) {}

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

    /** One mail a notice, in one statement. */
    void add(Collection<NoticeEvent.New> told, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into mail (cause_key, person_id, notice_ids, digest, token, created_at, next_try_at)
                        select 'notice:' || notice, person, array[notice], false, token, :now, :now
                        from unnest(:notices, :people, :tokens) as told (notice, person, token) on conflict do nothing""")
                .bind("notices", told.stream().map(NoticeEvent.New::noticeId).toArray(Long[]::new))
                .bind("people", told.stream().map(NoticeEvent.New::personId).toArray(Long[]::new))
                .bind("tokens", told.stream().map(notice -> token()).toArray(String[]::new))
                .bind("now", now)
                .execute());
    }

    /** How many wait to be handed over. */
    long waiting() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from mail where state = 'DUE'")
                .mapTo(Long.class)
                .one());
    }

    /** To an address that is no account's; once per cause. */
    void add(String cause, DirectMail direct, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into mail (cause_key, direct, address, language, words, notice_ids, digest, token,
                            created_at, next_try_at)
                        values (:cause, :kind, :address, :language, :words, '{}', false, :token, :now, :now)
                        on conflict do nothing""")
                .bind("cause", cause)
                .bind("kind", direct.kind().name())
                .bind("address", direct.address().strip())
                .bind(
                        "language",
                        direct.language() == null ? null : direct.language().code())
                .bind("words", direct.words().toArray(String[]::new))
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
                        rs.getInt("attempts"),
                        direct(rs)))
                .list());
    }

    private static @Nullable DirectMail direct(ResultSet rs) throws SQLException {
        var kind = rs.getString("direct");
        var language = rs.getString("language");
        return kind == null
                ? null
                : new DirectMail(
                        DirectMail.Kind.valueOf(kind),
                        rs.getString("address"),
                        language == null ? null : Language.of(language),
                        Arrays.asList((String[]) rs.getArray("words").getArray()));
    }

    /** Once for many: one that was sent and is not settled yet is never sent again either. */
    void sent(Collection<Long> ids, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update mail set state = 'SENT', settled_at = :now, last_error = null, address = null, words = null
                        where id = any(:ids)""")
                .bind("now", now)
                .bind("ids", ids.toArray(Long[]::new))
                .execute());
    }

    void settle(long id, String state, Instant now) {
        jdbi.useHandle(handle -> handle.execute(
                "update mail set state = ?, settled_at = ?, last_error = null, address = null, words = null where id = ?",
                state,
                now,
                id));
    }

    /** Not sent for sure: tried again after 1, 2, 4 … 64 minutes, for a week. */
    void retry(Due mail, String error, Instant now) {
        var wait = SHORTEST.multipliedBy(1L << Math.min(mail.attempts() - 1, DOUBLINGS));
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update mail set last_error = :error, next_try_at = :next,
                            state = case when created_at < :tooOld then 'GIVEN_UP' else 'DUE' end,
                            settled_at = case when created_at < :tooOld then cast(:now as timestamptz) end,
                            address = case when created_at < :tooOld then null else address end,
                            words = case when created_at < :tooOld then null else words end
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
     * notices in the app. A direct one stands nowhere else: it is tried again.
     */
    int leaveUncertain(Instant claimedBefore, Instant now) {
        return jdbi.inTransaction(handle -> {
            handle.execute(
                    "update mail set state = 'DUE', next_try_at = ? where state = 'SENDING' and claimed_at < ? and direct is not null",
                    now,
                    claimedBefore);
            return handle.execute(
                    "update mail set state = 'UNCERTAIN', settled_at = ? where state = 'SENDING' and claimed_at < ?",
                    now,
                    claimedBefore);
        });
    }

    /** Some that were settled before then. @return how many */
    int forgetSettled(Instant before, int limit) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        "delete from mail where id in (select id from mail where settled_at < :before limit :limit)")
                .bind("before", before)
                .bind("limit", limit)
                .execute());
    }

    void forgetPerson(long personId) {
        jdbi.useHandle(handle -> handle.execute("delete from mail where person_id = ?", personId));
    }

    private String token() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
