package org.betterif.notification;

import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * A program to be killed: commits what has to be told, or takes a mail that is due, by the real statements; says so, and then
 * hangs for ever, as if it had been about to send.
 */
public final class TellingProcess {

    private TellingProcess() {}

    /** @param args address of the database, what to do, a cause, a person */
    public static void main(String[] args) throws InterruptedException {
        var jdbi = Jdbi.create(args[0], "postgres", "postgres").installPlugin(new PostgresPlugin());
        switch (args[1]) {
            case "commit" -> {
                new Outbox(jdbi)
                        .add(new Outbox.Draft(args[2], NoticeKind.UNSUSPENDED, null, Instant.now())
                                .about(0)
                                .to(Long.parseLong(args[3])));
                System.out.println("committed");
            }
            case "claim" -> {
                var claimed = new Mails(jdbi).claim(Instant.now(), 1_000);
                System.out.println("claimed " + claimed.size());
            }
            default -> throw new IllegalArgumentException(args[1]);
        }
        Thread.sleep(Long.MAX_VALUE);
    }
}
