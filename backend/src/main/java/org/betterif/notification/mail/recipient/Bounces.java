package org.betterif.notification.mail.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.betterif.account.Mailbox;
import org.betterif.notification.number.NumberDirectory;
import org.betterif.notification.number.NumberDirectory.Kind;
import org.jdbi.v3.core.Jdbi;

/**
 * Addresses that do not work: said by the mail server at once, or by a delivery report that comes back later to the address of
 * the one mail it is about. Only a digest of the address is kept, so that a new address begins anew.
 */
@ApplicationScoped
class Bounces {

    private static final Pattern RETURN = Pattern.compile("\\+([0-9a-f]{32})@");
    /** Of mails from before 26 November 2026, afternoon: the mail's number and the begin of its token's digest. */
    private static final Pattern OLDER_RETURN = Pattern.compile("\\+(\\d{1,18})\\.([0-9a-f]{16})@");

    private static final Pattern FAILED = Pattern.compile("(?im)^Action:\\s*failed\\s*$");
    private static final Pattern FOR_GOOD = Pattern.compile("(?im)^Status:\\s*5\\.(?!7\\.)\\d{1,3}\\.\\d{1,3}");

    private final Jdbi jdbi;
    private final NumberDirectory numbers;

    Bounces(Jdbi jdbi, NumberDirectory numbers) {
        this.jdbi = jdbi;
        this.numbers = numbers;
    }

    /** The envelope's sender of one mail (VERP): what comes back there is about that mail. Nobody else can make one. */
    String returnPath(String bounceAddress, long mailId) {
        int at = bounceAddress.lastIndexOf('@');
        return bounceAddress.substring(0, at) + "+" + numbers.of(Kind.MAIL, mailId) + bounceAddress.substring(at);
    }

    /** Whether a delivery report (RFC 3464) says that the mail failed for good. */
    static boolean failedForGood(String report) {
        return FAILED.matcher(report).find() && FOR_GOOD.matcher(report).find();
    }

    /** The sent mail that a report came back for; to whom, or 0 when that was no account. */
    OptionalLong returned(String to, Instant now) {
        var mail = mail(to.toLowerCase(Locale.ROOT));
        if (mail.isEmpty()) {
            return OptionalLong.empty();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update mail set state = 'BOUNCED', settled_at = :now where id = :id and state in ('SENT', 'UNCERTAIN')
                        returning coalesce(person_id, 0)""")
                        .bind("id", mail.getAsLong())
                        .bind("now", now)
                        .mapTo(Long.class)
                        .findOne())
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    private OptionalLong mail(String to) {
        var address = RETURN.matcher(to);
        if (address.find()) {
            return numbers.number(Kind.MAIL, address.group(1));
        }
        var older = OLDER_RETURN.matcher(to);
        if (!older.find()) {
            return OptionalLong.empty();
        }
        long mail = Long.parseLong(older.group(1));
        var token = jdbi.withHandle(handle -> handle.createQuery("select token from mail where id = :id")
                .bind("id", mail)
                .mapTo(String.class)
                .findOne());
        return token.isPresent() && digest(token.get()).startsWith(older.group(2))
                ? OptionalLong.of(mail)
                : OptionalLong.empty();
    }

    void add(long personId, String address, Instant now) {
        jdbi.useHandle(handle -> handle.execute("""
                insert into mail_bounce (person_id, address_digest, bounced_at) values (?, ?, ?)
                on conflict (person_id) do update set address_digest = excluded.address_digest,
                    bounced_at = excluded.bounced_at""", personId, digest(address), now));
    }

    /** Those of these people to whose present address mail came back. */
    Set<Long> bounced(Collection<Mailbox> mailboxes) {
        var known = jdbi
                .withHandle(handle -> handle.createQuery(
                                "select person_id, address_digest from mail_bounce where person_id = any(:people)")
                        .bind(
                                "people",
                                mailboxes.stream().map(Mailbox::personId).toArray(Long[]::new))
                        .map((rs, ctx) -> Map.entry(rs.getLong(1), rs.getString(2)))
                        .list())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return mailboxes.stream()
                .filter(mailbox -> digest(mailbox.address()).equals(known.get(mailbox.personId())))
                .map(Mailbox::personId)
                .collect(Collectors.toSet());
    }

    boolean bounced(long personId) {
        return jdbi.withHandle(handle -> handle.createQuery("select 1 from mail_bounce where person_id = :person")
                .bind("person", personId)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    /** The person says that the address works. */
    void forgetPerson(long personId) {
        jdbi.useHandle(handle -> handle.execute("delete from mail_bounce where person_id = ?", personId));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
