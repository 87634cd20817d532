package org.betterif.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.betterif.testing.JavaProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks are compiled when they are run, which is seldom: here a change that they do not follow shows at once. */
class BenchmarksCompileTest {

    private static final Path BENCH = Path.of("../deploy/bench");

    @TempDir
    Path classes;

    @Test
    void every_benchmark_compiles_against_what_it_measures() throws IOException {
        var sources = Stream.concat(sources("src"), sources("record")).toList();
        assertThat(sources).hasSizeGreaterThan(10);
        var compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, null, null);
        var complaints = new StringWriter();
        var options = List.of("-d", classes.toString(), "-cp", JavaProgram.classPath(), "-proc:none");
        var task = compiler.getTask(complaints, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
        assertThat(task.call()).as(complaints.toString()).isTrue();
    }

    private static Stream<Path> sources(String folder) throws IOException {
        try (var entries = Files.list(BENCH.resolve(folder))) {
            return entries.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }
}
