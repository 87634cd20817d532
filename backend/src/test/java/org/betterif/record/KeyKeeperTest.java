package org.betterif.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyKeeperTest {

    @Test
    void a_key_made_here_lasts_and_only_its_owner_may_read_it(@TempDir Path directory) throws Exception {
        var file = directory.resolve("beside/record-key");
        var first = KeyKeeper.kept(file);
        assertThat(KeyKeeper.kept(file)).isEqualTo(first);
        assertThat(Base64.getDecoder().decode(first)).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void two_programs_that_start_at_once_end_with_one_key(@TempDir Path directory) throws Exception {
        var file = directory.resolve("record-key");
        try (var pool = Executors.newFixedThreadPool(8)) {
            Callable<String> start = () -> KeyKeeper.kept(file);
            var keys = pool.invokeAll(IntStream.range(0, 8).mapToObj(i -> start).toList());
            var first = keys.getFirst().get();
            for (var key : keys) {
                assertThat(key.get()).isEqualTo(first);
            }
        }
        try (var left = Files.list(directory)) {
            assertThat(left).containsExactly(file);
        }
    }
}
