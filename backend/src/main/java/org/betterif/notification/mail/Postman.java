package org.betterif.notification.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.betterif.account.Mailbox;
import org.betterif.account.PersonDirectory;
import org.betterif.notification.NotificationConfig;
import org.betterif.shared.http.SiteAddress;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hands mails to the mail server: claimed first, in a transaction of its own, so that no two processes send the same one. One
 * the server refused or could not be reached for is tried again with growing pauses; one whose process died in the middle is
 * not, since it may have been sent. Nothing that is logged says to whom or about what.
 */
@ApplicationScoped
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final int MOST_ROUNDS = 100;
    private static final Duration ABANDONED = Duration.ofMinutes(15);
    private static final Duration SHORTEST_REST = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 6;

    private final Mails mails;
    private final Letters letters;
    private final DirectLetters directLetters;
    private final Bounces bounces;
    private final PersonDirectory people;
    private final Mailer mailer;
    private final NotificationConfig config;
    private final Clock clock;
    private final String site;
    private volatile Instant restUntil = Instant.MIN;
    private volatile int broken;

    Postman(
            Mails mails,
            Letters letters,
            DirectLetters directLetters,
            Bounces bounces,
            PersonDirectory people,
            Mailer mailer,
            NotificationConfig config,
            Clock clock,
            SiteAddress site) {
        this.mails = mails;
        this.letters = letters;
        this.directLetters = directLetters;
        this.bounces = bounces;
        this.people = people;
        this.mailer = mailer;
        this.config = config;
        this.clock = clock;
        this.site = site.get();
    }

    @Scheduled(
            every = "${betterif.notification.send-every:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        int uncertain = QuarkusTransaction.requiringNew()
                .call(() -> mails.leaveUncertain(clock.instant().minus(ABANDONED), clock.instant()));
        if (uncertain > 0) {
            LOG.warnf("%d mails were being sent when a process died; they are not sent again", uncertain);
        }
        boolean more = !clock.instant().isBefore(restUntil);
        for (int round = 0; more && round < MOST_ROUNDS; round++) {
            more = deliver();
        }
    }

    /** Forgets that the connection broke. */
    void wake() {
        restUntil = Instant.MIN;
        broken = 0;
    }

    /** @return whether more may be waiting and the mail server takes them */
    private boolean deliver() {
        var due = QuarkusTransaction.requiringNew().call(() -> mails.claim(clock.instant(), config.sendBatch()));
        if (due.isEmpty()) {
            return false;
        }
        var mailboxes = people.mailbox(due.stream()
                .filter(mail -> mail.direct() == null)
                .map(Mails.Due::personId)
                .toList());
        var bounced = bounces.bounced(mailboxes.values());
        var told = read(due);
        if (told.isEmpty()) {
            return false;
        }
        var taken = new ArrayList<Long>();
        try {
            return deliver(due, mailboxes, bounced, told.get(), taken);
        } finally {
            QuarkusTransaction.requiringNew().run(() -> mails.sent(taken, clock.instant()));
        }
    }

    private boolean deliver(
            List<Mails.Due> due, Map<Long, Mailbox> mailboxes, Set<Long> bounced, Letters.Told told, List<Long> taken) {
        boolean down = false;
        for (var mail : due) {
            var mailbox = mailboxes.get(mail.personId());
            boolean nowhere = mail.direct() == null && (mailbox == null || bounced.contains(mailbox.personId()));
            if (nowhere) {
                settle(mail, "DROPPED");
            } else if (down) {
                retry(mail, "the mail server did not answer");
            } else {
                down = !sent(mail, mailbox, told, taken);
            }
        }
        return !down && due.size() == config.sendBatch();
    }

    /** What they are about; empty when that cannot be read now, and all of them are tried again. */
    private Optional<Letters.Told> read(List<Mails.Due> due) {
        try {
            return Optional.of(letters.read(due));
        } catch (RuntimeException e) {
            LOG.error("Mails could not be written; they will be tried again", e);
            due.forEach(mail -> retry(mail, "could not be written"));
            return Optional.empty();
        }
    }

    /** @return false when the mail server cannot be used, and the rest may wait */
    private boolean sent(Mails.Due due, @Nullable Mailbox mailbox, Letters.Told told, List<Long> taken) {
        Optional<Letters.Letter> letter;
        try {
            letter = due.direct() == null
                    ? letters.write(due, Objects.requireNonNull(mailbox), told, site)
                    : directLetters.write(due.direct(), site);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Mail %d could not be written; it will be tried again", due.id());
            retry(due, "could not be written");
            return true;
        }
        if (letter.isEmpty()) {
            settle(due, "DROPPED");
            return true;
        }
        var address = due.direct() == null
                ? Objects.requireNonNull(mailbox).address()
                : due.direct().address();
        try {
            mailer.send(mail(due, address, letter.get()));
        } catch (RuntimeException e) {
            return refused(due, address, MailFailure.of(e));
        }
        broken = 0;
        taken.add(due.id());
        return true;
    }

    /** A server that hangs up on us may take one mail a round with it: longer and longer pauses, so that few are lost to it. */
    private void rest() {
        restUntil = clock.instant().plus(SHORTEST_REST.multipliedBy(1L << Math.min(broken, DOUBLINGS)));
        broken++;
    }

    /** What the server said is not logged: it may hold the address. */
    private boolean refused(Mails.Due due, String address, MailFailure failure) {
        switch (failure) {
            case NO_SUCH_MAILBOX ->
                QuarkusTransaction.requiringNew().run(() -> {
                    mails.settle(due.id(), "BOUNCED", clock.instant());
                    if (due.direct() == null) {
                        bounces.add(due.personId(), address, clock.instant());
                    }
                });
            case THIS_MAIL, SERVER -> {
                LOG.warnf("Mail %d was not taken (%s); it will be tried again", due.id(), failure);
                retry(due, failure.name());
            }
            case UNKNOWN -> {
                LOG.warnf("The connection broke while mail %d was handed over", due.id());
                rest();
                if (due.direct() == null) {
                    settle(due, "UNCERTAIN");
                } else {
                    retry(due, failure.name());
                }
            }
        }
        return failure == MailFailure.NO_SUCH_MAILBOX || failure == MailFailure.THIS_MAIL;
    }

    private Mail mail(Mails.Due due, String address, Letters.Letter letter) {
        var mail = Mail.withText(address, letter.subject(), letter.text()).setHtml(letter.html());
        config.replyTo().ifPresent(mail::setReplyTo);
        config.bounceAddress()
                .ifPresent(back -> mail.setBounceAddress(Bounces.returnPath(back, due.id(), due.token())));
        if (letter.stoppable()) {
            mail.addHeader("List-Unsubscribe", "<" + site + "/api/unsubscribe/" + due.token() + ">");
            mail.addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        mail.addHeader("Auto-Submitted", "auto-generated");
        mail.addHeader("Content-Language", letter.languages());
        // the same for a mail that is handed over again
        mail.addHeader("Message-ID", "<betterif." + due.id() + "." + due.token().substring(0, 8) + "@" + host() + ">");
        return mail;
    }

    private String host() {
        var host = java.net.URI.create(site).getHost();
        return host == null ? "localhost" : host;
    }

    private void settle(Mails.Due mail, String state) {
        QuarkusTransaction.requiringNew().run(() -> mails.settle(mail.id(), state, clock.instant()));
    }

    private void retry(Mails.Due mail, String error) {
        QuarkusTransaction.requiringNew().run(() -> mails.retry(mail, error, clock.instant()));
    }
}
