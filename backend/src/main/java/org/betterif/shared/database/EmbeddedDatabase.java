package org.betterif.shared.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A real PostgreSQL that needs no installation, for the first run and for small places: durable (fsync on), its data in a
 * directory that lasts.
 */
public final class EmbeddedDatabase {

    private static final int TRIES = 20;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final EmbeddedPostgres server;

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts the server on the data in {@code directory}, which is made if need be. After everything was killed, the old
     * server may need a moment to go: tried again for ten seconds.
     *
     * @throws IllegalStateException when it does not start, with what to do
     */
    public static EmbeddedDatabase start(Path directory) {
        IOException last = null;
        awaitEndOfKilled(directory);
        for (int i = 0; i < TRIES; i++) {
            try {
                Files.createDirectories(directory);
                return new EmbeddedDatabase(EmbeddedPostgres.builder()
                        .setDataDirectory(directory.resolve("data").toFile())
                        .setCleanDataDirectory(false)
                        .setOverrideWorkingDirectory(
                                directory.resolve("program").toFile())
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("shared_buffers", "256MB")
                        .setServerConfig("max_connections", "100")
                        .setLocaleConfig("locale", "C.UTF-8")
                        .start());
            } catch (IOException | IllegalStateException e) {
                last = e instanceof IOException io ? io : new IOException(e);
                forgetOwnLock(directory, e);
                pause();
            }
        }
        throw new IllegalStateException(
                "The embedded PostgreSQL did not start on " + directory.toAbsolutePath()
                        + ". Is another BetterIf running on the same data? Stop it, or set betterif.database.directory,"
                        + " or configure a database of your own (BETTERIF_DATABASE_URL).",
                last);
    }

    /**
     * A server that was killed, not stopped, leaves its process number behind. Until the system has forgotten that process, and
     * its children have noticed, the next server refuses to start, which the library sees only after a minute.
     */
    private static void awaitEndOfKilled(Path directory) {
        var left = directory.resolve("data/postmaster.pid");
        if (!Files.exists(left)) {
            return;
        }
        pause();
        for (int i = 0; i < TRIES && lives(left); i++) {
            pause();
        }
        pause();
    }

    private static boolean lives(Path left) {
        try (var lines = Files.lines(left)) {
            return lines.findFirst()
                    .map(String::strip)
                    .map(Long::valueOf)
                    .flatMap(ProcessHandle::of)
                    .isPresent();
        } catch (IOException | UncheckedIOException | NumberFormatException e) {
            // gone, or no number in it: nothing to wait for
            return false;
        }
    }

    /**
     * A start that failed keeps its file lock, and every further try of this process would fail for that alone. A new file
     * has no lock. Where the lock was the failure, another program has it: then the file stays.
     */
    private static void forgetOwnLock(Path directory, Exception failure) {
        if (String.valueOf(failure.getMessage()).contains("could not lock")) {
            return;
        }
        try {
            Files.deleteIfExists(directory.resolve("data/epg-lock"));
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException("The embedded PostgreSQL did not stop cleanly", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the embedded PostgreSQL started", e);
        }
    }
}
