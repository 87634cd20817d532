package org.betterif.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.betterif.notification.mail.MailFixture;
import org.betterif.notification.outbox.OutboxDirectory;
import org.betterif.notification.outbox.OutboxFixture;
import org.betterif.testing.MailServerResource;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;

/** People who read mail, and everything that is waiting told to them. */
@ApplicationScoped
public class NotificationFixture {

    private final People people;
    private final FanOut fanOut;
    private final OutboxDirectory outbox;
    private final OutboxFixture events;
    private final MailFixture mail;
    private final Jdbi jdbi;

    NotificationFixture(
            People people, FanOut fanOut, OutboxDirectory outbox, OutboxFixture events, MailFixture mail, Jdbi jdbi) {
        this.people = people;
        this.fanOut = fanOut;
        this.outbox = outbox;
        this.events = events;
        this.mail = mail;
        this.jdbi = jdbi;
    }

    /** Somebody new who reads {@code name@example.org}. @return the name */
    public String reader(String language) {
        var user = "reader" + UUID.randomUUID().toString().substring(0, 8);
        mailbox(user, language);
        return user;
    }

    public void mailbox(String user, String language) {
        spread(); // what others left takes long, and the next sign-in takes the address from the token again
        people.as(user);
        jdbi.useHandle(handle -> handle.execute(
                "update person set email = ?, language = ? where name = ?", user + "@example.org", language, user));
    }

    public long id(String user) {
        people.as(user);
        return jdbi.withHandle(handle -> handle.createQuery("select id from person where name = :name")
                .bind("name", user)
                .mapTo(Long.class)
                .one());
    }

    /** How many rows of {@code mail} still hold a word. */
    public long mailsHolding(String word) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from mail where address = :word or :word = any(words)")
                        .bind("word", word)
                        .mapTo(Long.class)
                        .one());
    }

    /** Something that this person alone is to be told, whatever they chose about mail. */
    public void notice(String user) {
        events.tell(id(user));
    }

    /** Everything that waits, also what other tests left behind: one run of the job stops after so many batches. */
    public void tell() {
        spread();
        mail.deliver();
    }

    public void spread() {
        for (int i = 0; i < 1_000 && outbox.next().isPresent(); i++) {
            fanOut.run();
        }
        assertThat(outbox.next()).isEmpty();
    }

    public static List<MimeMessage> mailTo(String user) {
        // signing in again may have put back the address that the identity provider knows
        return MailServerResource.mailTo(user + "@example.");
    }

    public static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The part for readers of plain text. */
    public static String text(MimeMessage message) {
        try {
            return (String)
                    ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String whole(MimeMessage message) {
        return GreenMailUtil.getWholeMessage(message);
    }
}
