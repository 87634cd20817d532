package org.betterif.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two features that choose the same stamp at once merge without a conflict, and then nothing starts. */
class MigrationsTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern NAME = Pattern.compile("V(\\d{12})__([a-z]+)_[a-z0-9_]+\\.sql");

    @Test
    void each_has_a_stamp_of_its_own_and_names_its_feature() throws IOException {
        var names = names();
        assertThat(names).hasSizeGreaterThan(5).allMatch(name -> NAME.matcher(name)
                .matches());
        assertThat(names.stream().map(name -> name.substring(0, 13))).doesNotHaveDuplicates();
    }

    @Test
    void each_says_in_its_first_line_why() throws IOException {
        for (var name : names()) {
            assertThat(Files.readAllLines(MIGRATIONS.resolve(name)).getFirst())
                    .as(name)
                    .startsWith("-- ");
        }
    }

    private static List<String> names() throws IOException {
        try (var files = Files.list(MIGRATIONS)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
