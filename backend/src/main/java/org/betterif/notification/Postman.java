package org.betterif.notification;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.betterif.account.Mailbox;
import org.betterif.account.PersonDirectory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

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

    private final Mails mails;
    private final Letters letters;
    private final PersonDirectory people;
    private final Mailer mailer;
    private final NotificationConfig config;
    private final Clock clock;
    private final String site;

    Postman(
            Mails mails,
            Letters letters,
            PersonDirectory people,
            Mailer mailer,
            NotificationConfig config,
            Clock clock,
            @ConfigProperty(name = "betterif.site.address") Optional<String> site) {
        this.mails = mails;
        this.letters = letters;
        this.people = people;
        this.mailer = mailer;
        this.config = config;
        this.clock = clock;
        this.site = site.orElse("http://localhost:8080");
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
        boolean more = true;
        for (int round = 0; more && round < MOST_ROUNDS; round++) {
            more = deliver();
        }
    }

    /** @return whether more may be waiting and the mail server takes them */
    private boolean deliver() {
        var due = QuarkusTransaction.requiringNew().call(() -> mails.claim(clock.instant(), config.sendBatch()));
        var mailboxes = people.mailbox(due.stream().map(Mails.Due::personId).toList());
        boolean down = false;
        for (var mail : due) {
            var mailbox = mailboxes.get(mail.personId());
            if (mailbox == null) {
                settle(mail, "DROPPED");
            } else if (down) {
                retry(mail, "the mail server did not answer");
            } else {
                down = !sent(mail, mailbox);
            }
        }
        return !down && due.size() == config.sendBatch();
    }

    /** @return false when the mail server cannot be used, and the rest may wait */
    private boolean sent(Mails.Due due, Mailbox mailbox) {
        Optional<Letters.Letter> letter;
        try {
            letter = letters.write(due, mailbox, site);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Mail %d could not be written; it will be tried again", due.id());
            retry(due, "could not be written");
            return true;
        }
        if (letter.isEmpty()) {
            settle(due, "DROPPED");
            return true;
        }
        try {
            mailer.send(mail(due, mailbox, letter.get()));
        } catch (RuntimeException e) {
            // the message of a mail exception may hold the address
            LOG.warnf(
                    "Mail %d was not taken (%s); it will be tried again",
                    due.id(), e.getClass().getSimpleName());
            retry(due, e.getClass().getSimpleName());
            return false;
        }
        settle(due, "SENT");
        return true;
    }

    private Mail mail(Mails.Due due, Mailbox mailbox, Letters.Letter letter) {
        var mail = Mail.withText(mailbox.address(), letter.subject(), letter.text())
                .setHtml(letter.html());
        config.replyTo().ifPresent(mail::setReplyTo);
        var stop = site + "/api/unsubscribe/" + due.token();
        mail.addHeader("List-Unsubscribe", "<" + stop + ">");
        mail.addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        mail.addHeader("Auto-Submitted", "auto-generated");
        mail.addHeader("Content-Language", mailbox.language().code());
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
