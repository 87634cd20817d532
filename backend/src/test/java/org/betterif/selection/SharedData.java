package org.betterif.selection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The folder of published reference data, which stands beside the repository and not in it. */
public final class SharedData {
    private SharedData() {}

    /** Skips the test, saying why, when the folder is not there. */
    public static Path folder(String name) {
        for (String root :
                List.of("../shared/data", "../../shared/data", "../../../shared/data", "../../../../shared/data")) {
            Path folder = Path.of(root, name);
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        String reason = "skipped: no shared/data/" + name + " beside the repository";
        System.out.println(reason);
        Assumptions.abort(reason);
        throw new IllegalStateException(reason);
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static List<Path> files(Path folder, String suffix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
