package org.betterif.notification.mail;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Set;

/** Why a mail server did not take a mail, and so what to do with it. */
enum MailFailure {
    /** There is no such mailbox: not tried again, at this address. */
    NO_SUCH_MAILBOX,
    /** This mail, for now: tried again; others are sent meanwhile. */
    THIS_MAIL,
    /** The server cannot be used at all: everything waits. */
    SERVER,
    /** The connection broke, perhaps after the server had taken it: nobody can know. */
    UNKNOWN;

    private static final Set<Integer> NO_MAILBOX = Set.of(550, 551, 553, 556);
    /** It closes, or wants us to sign in otherwise. */
    private static final Set<Integer> NOT_FOR_US = Set.of(421, 454, 530, 534, 535, 538);

    static MailFailure of(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException smtp) {
                return of(smtp.getReplyCode(), smtp.getReplyMessage());
            }
            if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
                return SERVER;
            }
        }
        return UNKNOWN;
    }

    /** @param said the server's words, which may begin with an enhanced status such as 5.1.1 (RFC 3463) */
    static MailFailure of(int code, String said) {
        if (NOT_FOR_US.contains(code)) {
            return SERVER;
        }
        // x.7.x is a policy about us, which may change; not about the mailbox
        boolean policy = said != null && said.matches("(?s).*\\b5\\.7\\.\\d.*");
        return NO_MAILBOX.contains(code) && !policy ? NO_SUCH_MAILBOX : THIS_MAIL;
    }
}
