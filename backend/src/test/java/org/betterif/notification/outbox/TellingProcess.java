package org.betterif.notification.outbox;

import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** A program to be killed: commits what has to be told to a person, by the real statement, says so, and hangs for ever. */
public final class TellingProcess {

    private TellingProcess() {}

    /** @param args address of the database, a cause, a person */
    public static void main(String[] args) throws InterruptedException {
        var jdbi = Jdbi.create(args[0], "postgres", "postgres").installPlugin(new PostgresPlugin());
        new Outbox(jdbi)
                .add(new Outbox.Draft(args[1], NoticeKind.UNSUSPENDED, null, Instant.now())
                        .about(0)
                        .to(Long.parseLong(args[2])));
        System.out.println("committed");
        Thread.sleep(Long.MAX_VALUE);
    }
}
