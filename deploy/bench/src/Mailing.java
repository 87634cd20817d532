import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How quickly the program hands mails over to a mail server, by one connection and by several; on the followers that Telling made. */
final class Mailing {

    static final String NAME = "telling by mail";
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Path root;
    private final Path scratch;
    private final int port;
    private final String issuer;
    private final List<String> options;
    private final int mails;

    Mailing(Path root, Path scratch, int port, String issuer, List<String> options, int mails) {
        this.root = root;
        this.scratch = scratch;
        this.port = port;
        this.issuer = issuer;
        this.options = options;
        this.mails = mails;
    }

    /** @param thinkingMillis of the mail server, a mail */
    void measure(int connections, long thinkingMillis) throws Exception {
        try (var sink = new Sink(thinkingMillis)) {
            System.out.printf(
                    Locale.ROOT,
                    "%n%s: %,d mails to a server that takes %d ms to take one%n%n| connections | seconds | a second | of one |%n|---|---|---|---|%n",
                    NAME, mails, thinkingMillis);
            double one = measured(1, sink, 1);
            measured(connections, sink, one);
            if (sink.twice() > 0) {
                throw new IllegalStateException(sink.twice() + " mails came twice");
            }
        }
    }

    private double measured(int connections, Sink sink, double one) throws Exception {
        int before = sink.taken();
        sink.mostConnections();
        var settings = Map.of(
                "BETTERIF_MAIL_OFF", "false",
                "BETTERIF_SMTP_HOST", "127.0.0.1",
                "BETTERIF_SMTP_PORT", Integer.toString(sink.port()),
                "BETTERIF_NOTIFICATION_SEND_CONNECTIONS", Integer.toString(connections));
        try (var program = new Program(root, scratch, port, issuer, options, settings)) {
            program.await();
            try (var database = program.database()) {
                var run = "bench:mail:" + connections + ":" + System.nanoTime();
                due(database, run + "-warm:", Math.min(mails, 500));
                await(database, run + "-warm:");
                due(database, run + ":", mails);
                double seconds = await(database, run + ":");
                int taken = sink.taken() - before;
                int opened = sink.mostConnections();
                if (taken < mails || opened > connections) {
                    throw new IllegalStateException("the server took " + taken + " by " + opened + " connections");
                }
                double rate = mails / seconds;
                System.out.printf(
                        Locale.ROOT, "| %d | %.1f | %,.0f | %.2f |%n", connections, seconds, rate, one == 1 ? 1 : rate / one);
                return rate;
            }
        }
    }

    private static void due(Connection database, String run, int count) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("update person set email = subject || '@crowd.example' where issuer = 'crowd' and email is null"
                    + " and id in (select person_id from notice order by id limit " + count + ")");
            statement.execute("insert into mail (cause_key, person_id, notice_ids, digest, token, created_at, next_try_at)"
                    + " select '" + run + "' || n.id, n.person_id, array[n.id], false, md5(random()::text) || md5(random()::text),"
                    + " now(), now() from notice n join person p on p.id = n.person_id and p.email is not null"
                    + " order by n.id limit " + count);
        }
    }

    /** @return from the first that was taken in hand to the last that was settled, in seconds */
    private static double await(Connection database, String run) throws SQLException, InterruptedException, IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (var statement = database.createStatement();
                    var row = statement.executeQuery("select count(*) filter (where state in ('DUE', 'SENDING')),"
                            + " count(*) filter (where state not in ('DUE', 'SENDING', 'SENT')),"
                            + " extract(epoch from max(settled_at) - min(claimed_at))"
                            + " from mail where cause_key like '" + run + "%'")) {
                row.next();
                if (row.getLong(2) > 0) {
                    throw new IllegalStateException(row.getLong(2) + " mails were not sent");
                }
                if (row.getLong(1) == 0) {
                    return row.getDouble(3);
                }
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the mails were not sent within " + PATIENCE);
            }
            Thread.sleep(200);
        }
    }
}
