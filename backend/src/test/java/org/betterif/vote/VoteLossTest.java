package org.betterif.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.betterif.shared.database.EmbeddedDatabase;
import org.betterif.testing.JavaProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Kills program and database, both at once and without warning, in the middle of a stream of votes. */
class VoteLossTest {

    private static final int ENOUGH = 1000;

    @TempDir(cleanup = CleanupMode.NEVER)
    Path directory;

    @Test
    @Timeout(180)
    void no_acknowledged_vote_is_lost_when_everything_is_killed() throws Exception {
        var acknowledged = killInTheMiddle();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
        var database = EmbeddedDatabase.start(directory);
        try {
            var jdbi = VoteLaneProcess.connect(database.url());
            var stored = jdbi.withHandle(handle -> new HashSet<>(handle.createQuery("select person_id from vote")
                    .mapTo(Long.class)
                    .list()));
            long tally = jdbi.withHandle(handle -> handle.createQuery("select votes from tally")
                    .mapTo(Long.class)
                    .one());
            assertThat(stored).containsAll(acknowledged);
            assertThat(tally).as("the tally never parts from the votes").isEqualTo(stored.size());
        } finally {
            database.stop();
        }
    }

    private Set<Long> killInTheMiddle() throws IOException, InterruptedException {
        var program = JavaProgram.of(List.of(), VoteLaneProcess.class, directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Set<Long> acknowledged = new HashSet<>();
        try (var lines = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            String line;
            while ((line = lines.readLine()) != null) {
                if (line.matches("acknowledged \\d+")) {
                    acknowledged.add(Long.valueOf(line.substring(line.indexOf(' ') + 1)));
                }
                if (acknowledged.size() == ENOUGH) {
                    killDatabase();
                    program.toHandle().destroyForcibly(); // SIGKILL; what it said until then is still read
                }
            }
        } finally {
            program.destroyForcibly();
        }
        program.waitFor();
        return acknowledged;
    }

    /** The server first, as when the power goes: nothing is flushed that was not. */
    private void killDatabase() throws IOException {
        var pid = Long.parseLong(Files.readAllLines(directory.resolve("data/postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle.of(pid).ifPresent(server -> {
            server.descendants().forEach(ProcessHandle::destroyForcibly);
            server.destroyForcibly();
        });
    }
}
