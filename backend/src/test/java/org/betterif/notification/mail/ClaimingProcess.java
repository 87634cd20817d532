package org.betterif.notification.mail;

import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** A program to be killed: takes the mails that are due, by the real statement, says so, and hangs as if about to send them. */
public final class ClaimingProcess {

    private ClaimingProcess() {}

    /** @param args address of the database */
    public static void main(String[] args) throws InterruptedException {
        var jdbi = Jdbi.create(args[0], "postgres", "postgres").installPlugin(new PostgresPlugin());
        var claimed = new Mails(jdbi).claim(Instant.now(), 1_000);
        System.out.println("claimed " + claimed.size());
        Thread.sleep(Long.MAX_VALUE);
    }
}
