import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;

/** How quickly what happened to one idea is told to everybody who follows it. */
final class Telling {

    static final String NAME = "telling the followers of one idea";
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Connection database;
    private final int followers;

    Telling(Connection database, int followers) {
        this.database = database;
        this.followers = followers;
    }

    /** @return a line for the table; the rate is from the first batch to the last */
    String measure() throws SQLException, InterruptedException {
        seed();
        long written = System.nanoTime();
        execute("""
                insert into outbox (cause_key, kind, idea_number, occurred_at)
                select 'bench:telling', 'ANSWER_CORRECTED', min(number), now() from idea where stage = 'OPEN'""");
        double milliseconds = (System.nanoTime() - written) / 1e6;
        for (long end = System.nanoTime() + PATIENCE.toNanos(); !done(); Thread.sleep(200)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not everybody was told within " + PATIENCE);
            }
        }
        try (var statement = database.createStatement();
                var row = statement.executeQuery("""
                        select told, extract(epoch from done_at - started_at) as seconds,
                            (select count(*) from notice n where n.outbox_id = o.id) as notices
                        from outbox o where cause_key = 'bench:telling'""")) {
            row.next();
            if (row.getLong("told") < followers || row.getLong("notices") != row.getLong("told")) {
                throw new IllegalStateException("told " + row.getLong("told") + " of " + followers);
            }
            double seconds = row.getDouble("seconds");
            return String.format(
                    Locale.ROOT,
                    "%s: %,d people in %.1f s, %,.0f a second; writing it down for them took %.1f ms",
                    NAME, row.getLong("told"), seconds, row.getLong("told") / Math.max(0.001, seconds), milliseconds);
        }
    }

    private void seed() throws SQLException {
        execute("insert into person (issuer, subject, name, rules_version, privacy_version, welcomed_at)"
                + " select 'crowd', 'follower-' || n, 'Follower ' || n, '2026-12-01', '2026-12-01', now()"
                + " from generate_series(1, " + followers + ") n");
        execute("insert into follow (person_id, kind, target_id, by_hand, followed_at)"
                + " select id, 'IDEA', (select min(number) from idea where stage = 'OPEN'), true, now()"
                + " from person where issuer = 'crowd'");
        execute("analyze person");
        execute("analyze follow");
    }

    private boolean done() throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select done_at is not null from outbox where cause_key = 'bench:telling'")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
