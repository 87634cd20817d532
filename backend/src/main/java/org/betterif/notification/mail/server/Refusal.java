package org.betterif.notification.mail.server;

import io.vertx.ext.mail.SMTPException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * A mail that was not taken, or perhaps was.
 *
 * @param timedOut nothing was answered
 * @param why for the log: a code or the name of an error, never the server's words, which may hold the address
 */
public record Refusal(MailFailure failure, String why, boolean timedOut) {

    /** Whether another connection may do better at once. */
    public boolean tryAnother() {
        return failure == MailFailure.SERVER;
    }

    public boolean ofServer() {
        return failure == MailFailure.SERVER || failure == MailFailure.UNKNOWN;
    }

    /** @param unread its words never left us: it was not taken for sure, and the fault is none of its own */
    static Refusal of(Throwable thrown, boolean unread) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException smtp) {
                var failure = unread
                        ? MailFailure.SERVER
                        : MailFailure.of(smtp.getMessage(), smtp.getReplyCode(), smtp.getReplyMessage());
                return new Refusal(failure, Integer.toString(smtp.getReplyCode()), false);
            }
        }
        var failure = unread ? MailFailure.SERVER : MailFailure.UNKNOWN;
        return new Refusal(failure, name(thrown), thrown instanceof TimeoutException);
    }

    /** An error in a handshake comes wrapped by what waited for it. */
    private static String name(Throwable thrown) {
        var cause = thrown;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName();
    }
}
