package org.betterif.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A table belongs to the package whose migration made it; no import shows who else reads it, so the SQL is read. */
class TablesTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path SOURCES = Path.of("src/main/java/org/betterif");
    private static final Pattern CREATED =
            Pattern.compile("create table (?:if not exists )?(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern USED = Pattern.compile(
            "\\b(?:from|join|into|update|table|truncate)\\s+(?:only\\s+)?(\\w+)", Pattern.CASE_INSENSITIVE);

    @Test
    void no_feature_reads_or_writes_a_table_of_another() {
        var owners = owners();
        assertThat(owners).hasSizeGreaterThan(1);
        List<String> foreign = new ArrayList<>();
        for (var source : files(SOURCES, ".java")) {
            var feature = SOURCES.relativize(source).getName(0).toString();
            if (feature.equals("demo")) {
                continue; // resets everything: it is the one place that may
            }
            var used = USED.matcher(code(source));
            while (used.find()) {
                var owner = owners.get(used.group(1).toLowerCase(Locale.ROOT));
                if (owner != null && !owner.equals(feature)) {
                    foreign.add(source + " uses " + used.group(1) + " of " + owner);
                }
            }
        }
        assertThat(foreign).isEmpty();
    }

    private static Map<String, String> owners() {
        Map<String, String> owners = new HashMap<>();
        for (var migration : files(MIGRATIONS, ".sql")) {
            var name = migration.getFileName().toString();
            var feature = name.substring(name.indexOf("__") + 2).replaceAll("_.*", "");
            var created = CREATED.matcher(read(migration));
            while (created.find()) {
                owners.put(created.group(1).toLowerCase(Locale.ROOT), feature);
            }
        }
        return owners;
    }

    /** The source without comments and imports: prose says "from idea", too. */
    private static String code(Path source) {
        return read(source)
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("(?m)//.*$", "")
                .replaceAll("(?m)^import .*$", "");
    }

    private static List<Path> files(Path root, String suffix) {
        try (var all = Files.walk(root)) {
            return all.filter(p -> p.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
