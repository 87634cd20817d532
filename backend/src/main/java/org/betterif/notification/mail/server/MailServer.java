package org.betterif.notification.mail.server;

import io.quarkus.mailer.Mail;
import org.jspecify.annotations.Nullable;

/** The mail server, which takes a mail or does not; in the second case it is known whether it could have taken it. */
public interface MailServer {

    /** @return why it was not taken; null when it was */
    @Nullable
    Refusal take(Mail mail);
}
