package org.betterif.notification.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.betterif.account.Mailbox;
import org.betterif.account.PersonDirectory;
import org.betterif.notification.NotificationConfig;
import org.betterif.notification.mail.letter.Envelope;
import org.betterif.notification.mail.letter.Letter;
import org.betterif.notification.mail.letter.LetterDirectory;
import org.betterif.notification.mail.letter.Told;
import org.betterif.notification.mail.recipient.RecipientDirectory;
import org.betterif.notification.mail.server.MailServer;
import org.betterif.notification.mail.server.Refusal;
import org.betterif.notification.number.NumberDirectory;
import org.betterif.notification.number.NumberDirectory.Kind;
import org.betterif.shared.http.SiteAddress;
import org.jboss.logging.Logger;

/**
 * Hands mails to the mail server, one after another: claimed first, in a transaction of its own, so that no two processes send the same one. One
 * the server refused or could not be reached for is tried again with growing pauses; one whose process died in the middle is
 * not, since it may have been sent. Nothing that is logged says to whom or about what.
 */
@ApplicationScoped
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);

    private final Mails mails;
    private final LetterDirectory letters;
    private final RecipientDirectory recipients;
    private final PersonDirectory people;
    private final MailServer server;
    private final NumberDirectory numbers;
    private final NotificationConfig config;
    private final Clock clock;
    private final String site;

    Courier(
            Mails mails,
            LetterDirectory letters,
            RecipientDirectory recipients,
            PersonDirectory people,
            MailServer server,
            NumberDirectory numbers,
            NotificationConfig config,
            Clock clock,
            SiteAddress site) {
        this.mails = mails;
        this.letters = letters;
        this.recipients = recipients;
        this.people = people;
        this.server = server;
        this.numbers = numbers;
        this.config = config;
        this.clock = clock;
        this.site = site.get();
    }

    /** @return whether more may be waiting and the mail server takes them */
    @ActivateRequestContext
    boolean deliver(MailRound round) {
        if (round.stopped()) {
            return false;
        }
        var due = QuarkusTransaction.requiringNew().call(() -> mails.claim(clock.instant(), config.sendBatch()));
        if (due.isEmpty()) {
            return false;
        }
        var batch = read(due);
        if (batch.isEmpty()) {
            return false;
        }
        var taken = new ArrayList<Long>();
        try {
            deliver(due, batch.get(), taken, round);
            return !round.stopped() && due.size() == config.sendBatch();
        } finally {
            QuarkusTransaction.requiringNew().run(() -> mails.sent(taken, clock.instant()));
        }
    }

    /** What is known of those who get them, and what they are about. */
    private record Batch(Map<Long, Mailbox> mailboxes, Set<Long> bounced, Map<Long, String> stops, Told told) {}

    /** Empty when that cannot be read now, and all of them are tried again. */
    private Optional<Batch> read(List<Mails.Due> due) {
        try {
            var persons = due.stream()
                    .filter(mail -> mail.direct() == null)
                    .map(Mails.Due::personId)
                    .distinct()
                    .toList();
            var mailboxes = people.mailbox(persons);
            return Optional.of(new Batch(
                    mailboxes,
                    recipients.bounced(mailboxes.values()),
                    recipients.stops(persons),
                    letters.read(due.stream()
                            .flatMap(mail -> mail.noticeIds().stream())
                            .toList())));
        } catch (RuntimeException e) {
            LOG.error("Mails could not be written; they will be tried again", e);
            due.forEach(mail -> retry(mail, "could not be written"));
            return Optional.empty();
        }
    }

    private void deliver(List<Mails.Due> due, Batch batch, List<Long> taken, MailRound round) {
        for (var mail : due) {
            var mailbox = batch.mailboxes().get(mail.personId());
            boolean nowhere =
                    mail.direct() == null && (mailbox == null || batch.bounced().contains(mailbox.personId()));
            if (nowhere) {
                settle(mail, "DROPPED");
            } else if (round.stopped()) {
                retry(mail, "the mail server did not answer");
            } else {
                send(mail, batch, taken, round);
            }
        }
    }

    private void send(Mails.Due due, Batch batch, List<Long> taken, MailRound round) {
        Optional<Letter> letter;
        try {
            letter = due.direct() == null
                    ? letters.write(envelope(due, batch), batch.told(), site)
                    : letters.write(due.direct(), site);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Mail %d could not be written; it will be tried again", due.id());
            retry(due, "could not be written");
            return;
        }
        if (letter.isEmpty()) {
            settle(due, "DROPPED");
            return;
        }
        var address = due.direct() == null
                ? Objects.requireNonNull(batch.mailboxes().get(due.personId())).address()
                : due.direct().address();
        var refusal = server.take(mail(due, address, letter.get()));
        while (refusal != null && refusal.tryAnother() && round.tryAgain(refusal.timedOut())) {
            refusal = server.take(mail(due, address, letter.get()));
        }
        if (refusal != null) {
            refused(due, address, refusal, round);
            return;
        }
        taken.add(due.id());
        round.taken();
    }

    private static Envelope envelope(Mails.Due due, Batch batch) {
        return new Envelope(
                Objects.requireNonNull(batch.mailboxes().get(due.personId())),
                due.noticeIds(),
                due.digest(),
                Objects.requireNonNull(batch.stops().get(due.personId())));
    }

    /** What the server said is not logged: it may hold the address. */
    private void refused(Mails.Due due, String address, Refusal refusal, MailRound round) {
        var failure = refusal.failure();
        switch (failure) {
            case NO_SUCH_MAILBOX -> {
                if (due.direct() != null) {
                    LOG.warnf(
                            "Mail %d (%s) has no mailbox to go to",
                            due.id(), due.direct().kind());
                }
                QuarkusTransaction.requiringNew().run(() -> {
                    mails.settle(due.id(), "BOUNCED", clock.instant());
                    if (due.direct() == null) {
                        recipients.cameBack(due.personId(), address, clock.instant());
                    }
                });
            }
            case THIS_MAIL, SERVER -> {
                LOG.warnf("Mail %d was not taken (%s, %s); it will be tried again", due.id(), failure, refusal.why());
                retry(due, failure.name());
            }
            case UNKNOWN -> {
                LOG.warnf("The connection broke while mail %d was handed over (%s)", due.id(), refusal.why());
                if (due.direct() == null) {
                    settle(due, "UNCERTAIN");
                } else {
                    retry(due, failure.name());
                }
            }
        }
        if (refusal.ofServer()) {
            round.stop(failure);
        }
    }

    private Mail mail(Mails.Due due, String address, Letter letter) {
        var mail = Mail.withText(address, letter.subject(), letter.text()).setHtml(letter.html());
        config.replyTo().ifPresent(mail::setReplyTo);
        config.bounceAddress().ifPresent(back -> mail.setBounceAddress(recipients.returnPath(back, due.id())));
        if (letter.stop() != null) {
            mail.addHeader("List-Unsubscribe", "<" + site + "/api/unsubscribe/" + letter.stop() + ">");
            mail.addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        mail.addHeader("Auto-Submitted", "auto-generated");
        mail.addHeader("Content-Language", letter.languages());
        // the same for a mail that is handed over again
        mail.addHeader("Message-ID", "<betterif." + numbers.of(Kind.MAIL, due.id()) + "@" + host() + ">");
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
