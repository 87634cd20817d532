package org.betterif.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.betterif.record.format.SigningKey;
import org.betterif.record.verifier.Verdict;
import org.betterif.testing.ApiTest;
import org.betterif.testing.JavaProgram;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two programs on one database, one of them killed in the middle of its work, again and again. */
@ApiTest
class SequencerLossTest {

    private static final int ENOUGH = 400;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    private final String seed = SigningKey.newSeed();
    private final Set<Long> committed = ConcurrentHashMap.newKeySet();

    @Test
    @Timeout(240)
    void every_committed_act_has_one_place_whoever_is_killed() throws Exception {
        // tables of their own, in the database of the tests
        var schema = "loss_" + UUID.randomUUID().toString().substring(0, 8);
        var url = database + (database.contains("?") ? "&" : "?") + "currentSchema=" + schema;
        var jdbi = SequencerProcess.connect(url);
        jdbi.useHandle(handle -> handle.execute("create schema " + schema));
        try {
            SequencerProcess.prepare(jdbi);
            var lasting = start(url, 1_000_000);
            for (int i = 0; i < 3; i++) {
                var killed = start(url, 2_000_000 + i * 100_000L);
                waitFor(ENOUGH * (i + 1));
                killed.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
            }
            lasting.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
            recover(jdbi);
            var entries = new Log(jdbi).between(0, Long.MAX_VALUE);
            assertThat(entries)
                    .extracting(Log.Entry::idea)
                    .doesNotHaveDuplicates()
                    .containsAll(committed);
            assertThat(entries.getLast().index()).as("dense").isEqualTo(entries.size() - 1);
            assertThat(verify(jdbi).findings()).isEmpty();
        } finally {
            jdbi.useHandle(handle -> handle.execute("drop schema " + schema + " cascade"));
        }
    }

    private Process start(String url, long first) throws IOException {
        var program = JavaProgram.of(
                        List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                        SequencerProcess.class,
                        url,
                        seed,
                        Long.toString(first))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread.ofVirtual().start(() -> listen(program));
        return program;
    }

    private void listen(Process program) {
        try (var lines = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> line.matches("committed \\d+"))
                    .forEach(line -> committed.add(Long.valueOf(line.substring(line.indexOf(' ') + 1))));
        } catch (java.io.UncheckedIOException | IOException killed) {
            // what it said until then was read
        }
    }

    private void waitFor(int acts) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (committed.size() < acts && System.nanoTime() < until) {
            Thread.onSpinWait();
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(committed.size()).isGreaterThanOrEqualTo(acts);
    }

    /** The next program, after everything was killed: the server may need a moment to end what they had begun. */
    private void recover(Jdbi jdbi) throws InterruptedException {
        var sequencing = new Sequencing(jdbi, Clock.systemUTC(), SigningKey.ofSeed(seed), false);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (waiting(jdbi) > 0 && System.nanoTime() < until) {
            if (jdbi.withHandle(one -> SequencerProcess.sequence(one, sequencing)) == 0) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        assertThat(waiting(jdbi)).isZero();
    }

    private static long waiting(Jdbi jdbi) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from record_waiting")
                .mapTo(Long.class)
                .one());
    }

    private Verdict verify(Jdbi jdbi) throws IOException {
        var file = new ByteArrayOutputStream();
        var log = new Log(jdbi);
        new DownloadResource(log).write(log.newestHead().orElseThrow().size(), file);
        return Verdict.on(
                new ByteArrayInputStream(file.toByteArray()),
                SigningKey.ofSeed(seed).publicKey(),
                java.util.List.of());
    }
}
