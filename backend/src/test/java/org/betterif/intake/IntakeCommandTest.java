package org.betterif.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.betterif.intake.origin.IntakeSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeCommandTest {

    @TempDir
    Path directory;

    private static String said(String... args) {
        var said = new ByteArrayOutputStream();
        assertThat(IntakeCommand.prepare(args, new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isEqualTo(IntakeCommand.BAD_INPUT);
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void is_asked_only_for_imports() {
        assertThat(IntakeCommand.handles(new String[] {"import"})).isTrue();
        assertThat(IntakeCommand.handles(new String[] {"select", "import"})).isFalse();
        assertThat(IntakeCommand.handles(new String[0])).isFalse();
    }

    @Test
    void says_what_is_wrong_before_anything_starts() {
        assertThat(said("import"))
                .startsWith("expected a source and a directory")
                .contains("usage:");
        assertThat(said("import", "elsewhere", directory.toString()))
                .startsWith("there is no importer for elsewhere; there are uk-petitions, decide-madrid");
        assertThat(said("import", "uk-petitions", directory.resolve("gone").toString()))
                .startsWith("there is no directory");
        assertThat(said("import", "uk-petitions", directory.toString(), "--colour", "red"))
                .startsWith("there is no option --colour");
        assertThat(said("import", "uk-petitions", directory.toString(), "--call"))
                .startsWith("--call needs a value");
        assertThat(System.getProperty("quarkus.scheduler.enabled")).isNull();
    }

    @Test
    void takes_the_options_in_any_order() {
        var options = IntakeOptions.of(
                "decide-madrid", directory.toString(), "--topic", "parks", "--call", "open-door", "--report", "r.json");
        assertThat(options)
                .isEqualTo(new IntakeOptions(
                        IntakeSource.DECIDE_MADRID, directory, "open-door", "parks", null, Path.of("r.json")));
    }
}
