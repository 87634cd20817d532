package org.betterif.notification.mail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.betterif.notification.NotificationConfig;
import org.jboss.logging.Logger;

/**
 * Hands over what is due by several connections at once, each a {@link Courier}. A run begins with one of them: a server that
 * hangs up on us takes one mail with it, not one a connection, and then it is left alone for longer and longer.
 */
@ApplicationScoped
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final int MOST_ROUNDS = 100;
    private static final Duration ABANDONED = Duration.ofMinutes(15);
    private static final Duration SHORTEST_REST = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 6;

    private final Mails mails;
    private final Courier courier;
    private final NotificationConfig config;
    private final Clock clock;
    private volatile Instant restUntil = Instant.MIN;
    private volatile int broken;

    Postman(Mails mails, Courier courier, NotificationConfig config, Clock clock) {
        this.mails = mails;
        this.courier = courier;
        this.config = config;
        this.clock = clock;
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
        if (clock.instant().isBefore(restUntil)) {
            return;
        }
        var round = new MailRound(config.sendConnections());
        if (courier.deliver(round)) {
            together(round);
        }
        if (round.broke()) {
            rest();
        } else if (round.anyTaken()) {
            broken = 0;
        }
    }

    private void together(MailRound round) {
        try (var connections = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = connections.invokeAll(Collections.nCopies(config.sendConnections(), () -> {
                boolean more = true;
                for (int i = 0; more && i < MOST_ROUNDS; i++) {
                    more = courier.deliver(round);
                }
                return more;
            }));
            for (var one : all) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A connection to the mail server ended", e.getCause());
        }
    }

    /** Forgets that the connection broke. */
    void wake() {
        restUntil = Instant.MIN;
        broken = 0;
    }

    private void rest() {
        restUntil = clock.instant().plus(SHORTEST_REST.multipliedBy(1L << Math.min(broken, DOUBLINGS)));
        broken++;
    }
}
