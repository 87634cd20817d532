package org.betterif.notification.mail.server;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailResult;
import io.vertx.ext.mail.mailencoder.EmailAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Connections to the mail server are kept; after a fault all of them are made anew, since one that was cut in the wrong moment
 * would keep its place for ever.
 */
@ApplicationScoped
class SmtpServer implements MailServer {

    /** A server may look into a mail before it says that it took it: so many times the patience for a greeting. */
    private static final int WHILE_IT_READS = 4;

    private final MailServerSettings settings;
    private final Mailer mock;
    private volatile @Nullable MailClient client;

    SmtpServer(MailServerSettings settings, Mailer mock) {
        this.settings = settings;
        this.mock = mock;
    }

    @Override
    public @Nullable Refusal take(Mail mail) {
        if (settings.mocked()) {
            mock.send(mail);
            return null;
        }
        if (!mail.getTo().stream().allMatch(SmtpServer::isAddress)) {
            return new Refusal(MailFailure.NO_SUCH_MAILBOX, "not an address", false);
        }
        var message = message(mail);
        var used = client();
        try {
            await(used.sendMail(message).toCompletionStage().toCompletableFuture(), message);
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Refusal.of(e, message.giveUp());
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            var refusal = Refusal.of(e, message.giveUp());
            if (refusal.ofServer()) {
                forget(used);
            }
            return refusal;
        }
    }

    /** Longer once the server may have it: then to wait is better than not to know. */
    private void await(CompletableFuture<MailResult> sending, HeldMail message)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            sending.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            if (message.giveUp()) {
                throw e;
            }
            sending.get(settings.patience().multipliedBy(WHILE_IT_READS).toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static boolean isAddress(String address) {
        try {
            new EmailAddress(address);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private HeldMail message(Mail mail) {
        var message = new HeldMail();
        message.setFrom(settings.from());
        message.setBounceAddress(mail.getBounceAddress());
        message.setTo(mail.getTo());
        message.setSubject(mail.getSubject());
        message.setText(mail.getText());
        message.setHtml(mail.getHtml());
        var headers = MultiMap.caseInsensitiveMultiMap();
        mail.getHeaders().forEach(headers::add);
        if (mail.getReplyTo() != null) {
            headers.add("Reply-To", mail.getReplyTo());
        }
        message.setHeaders(headers);
        return message;
    }

    private synchronized MailClient client() {
        var known = client;
        if (known == null) {
            known = settings.connect();
            client = known;
        }
        return known;
    }

    /** What is under way on it comes to its end. */
    private synchronized void forget(MailClient used) {
        if (client == used) {
            client = null;
            used.close();
        }
    }

    @PreDestroy
    synchronized void close() {
        if (client != null) {
            client.close();
        }
    }
}
