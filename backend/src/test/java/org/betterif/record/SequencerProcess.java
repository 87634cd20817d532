package org.betterif.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.betterif.record.act.ActFixture;
import org.betterif.record.format.SigningKey;
import org.jdbi.v3.core.Handle;
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
        jdbi.useHandle(one -> {
            while (true) {
                sequence(one, sequencing);
            }
        });
    }

    static Jdbi connect(String url) {
        return Jdbi.create(url, "postgres", "postgres").installPlugin(new PostgresPlugin());
    }

    private static void write(Jdbi jdbi, ActFixture acts, AtomicLong next) {
        jdbi.useHandle(one -> {
            while (true) {
                long idea = next.incrementAndGet();
                one.useTransaction(handle -> acts.write(idea));
                System.out.println("committed " + idea);
            }
        });
    }

    /** @return how many got their place; the lock is that of {@link org.betterif.shared.job.JobLock} */
    static int sequence(Handle one, Sequencing sequencing) {
        return one.inTransaction(
                handle -> handle.createQuery("select pg_try_advisory_xact_lock(hashtextextended(:job, 0))")
                                .bind("job", Sequencing.LOCK)
                                .mapTo(Boolean.class)
                                .one()
                        ? sequencing.batch(BATCH)
                        : 0);
    }

    static void prepare(Jdbi jdbi) {
        migrations()
                .forEach(sql ->
                        jdbi.useTransaction(handle -> handle.createScript(sql).execute()));
    }

    /** Those of the record, in order. */
    private static List<String> migrations() {
        try (var all = Files.list(Path.of("src/main/resources/db/migration"))) {
            return all.filter(path -> path.toString().contains("__record_"))
                    .sorted()
                    .map(SequencerProcess::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
