package org.betterif.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.betterif.record.act.ActFixture;
import org.betterif.record.format.SigningKey;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * A program to be killed: some threads write acts and say which are committed, one puts in order whatever waits. Several of
 * them run on one database, as replicas do, with the real statements and the real lock.
 */
public final class SequencerProcess {

    private static final int WRITERS = 3;
    private static final int BATCH = 40;

    private SequencerProcess() {}

    /** Address of the database, the key's seed, and the first number of the acts. */
    public static void main(String[] args) {
        var jdbi = connect(args[0]);
        var acts = new ActFixture(jdbi);
        var next = new AtomicLong(Long.parseLong(args[2]));
        for (int i = 0; i < WRITERS; i++) {
            new Thread(() -> write(jdbi, acts, next)).start();
        }
        var sequencing = new Sequencing(jdbi, Clock.systemUTC(), SigningKey.ofSeed(args[1]), false);
        while (true) {
            sequence(jdbi, sequencing);
        }
    }

    static Jdbi connect(String url) {
        return Jdbi.create(url).installPlugin(new PostgresPlugin());
    }

    private static void write(Jdbi jdbi, ActFixture acts, AtomicLong next) {
        while (true) {
            long idea = next.incrementAndGet();
            jdbi.useTransaction(handle -> acts.write(idea));
            System.out.println("committed " + idea);
        }
    }

    /** @return how many got their place; the lock is that of {@link org.betterif.shared.job.JobLock} */
    static int sequence(Jdbi jdbi, Sequencing sequencing) {
        return jdbi.inTransaction(
                handle -> handle.createQuery("select pg_try_advisory_xact_lock(hashtextextended(:job, 0))")
                                .bind("job", Sequencing.LOCK)
                                .mapTo(Boolean.class)
                                .one()
                        ? sequencing.batch(BATCH)
                        : 0);
    }

    static void prepare(Jdbi jdbi) {
        jdbi.useTransaction(handle -> handle.createScript(migration()).execute());
    }

    /** The one that makes the tables, whatever its stamp. */
    private static String migration() {
        var folder = java.nio.file.Path.of("src/main/resources/db/migration");
        try (var all = java.nio.file.Files.list(folder)) {
            var file = all.filter(path -> path.toString().endsWith("__record_create_tables.sql"))
                    .findFirst()
                    .orElseThrow();
            return java.nio.file.Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
