package org.betterif.notification.mail;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.betterif.notification.mail.server.MailFailure;

/** What the connections of one run find out about the mail server, so that all stop when it cannot be used. */
final class MailRound {

    private volatile boolean stopped;
    private volatile boolean taken;
    private volatile boolean broke;
    private final AtomicInteger again;
    private final AtomicBoolean waited = new AtomicBoolean();

    /** @param connections that may have been kept open since the last run */
    MailRound(int connections) {
        again = new AtomicInteger(connections);
    }

    /**
     * A server closes connections that were idle for long, which is found out by the next mail: it was not taken for sure, and
     * another connection tells whether the server can be used.
     *
     * @param timedOut nothing was answered: that is waited for once more, not once a connection
     */
    boolean tryAgain(boolean timedOut) {
        return !stopped && again.getAndDecrement() > 0 && !(timedOut && waited.getAndSet(true));
    }

    void taken() {
        taken = true;
    }

    /** @param failure for which everything waits: the server cannot be used, or it hung up on us */
    void stop(MailFailure failure) {
        stopped = true;
        broke |= failure == MailFailure.UNKNOWN;
    }

    boolean stopped() {
        return stopped;
    }

    boolean anyTaken() {
        return taken;
    }

    /** A connection broke while a mail was in its hands. */
    boolean broke() {
        return broke;
    }
}
