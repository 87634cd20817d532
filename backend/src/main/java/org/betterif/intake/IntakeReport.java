package org.betterif.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.betterif.intake.file.LineFile;
import org.betterif.intake.file.LineReport;
import org.betterif.intake.origin.IntakeSource;
import org.jspecify.annotations.Nullable;

/** What an import did, line by line accounted for. */
class IntakeReport implements LineReport {

    private static final int PRINTED = 20;
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** @param line in the file, the first is 1; 0: of no single line */
    record Note(String file, long line, String text) {
        @Override
        public String toString() {
            return line == 0 ? file + ": " + text : file + ", line " + line + ": " + text;
        }
    }

    private final IntakeSource source;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final List<Note> faults = new ArrayList<>();
    private final Map<String, List<Note>> notes = new LinkedHashMap<>();
    private Duration took = Duration.ZERO;

    IntakeReport(IntakeSource source) {
        this.source = source;
    }

    /** Adds to a count, which is printed in the order of its first mention. */
    @Override
    public void count(String what, long by) {
        counts.merge(what, by, Long::sum);
    }

    /** To be read line by line. @throws IntakeFault when there is no such file */
    LineFile file(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new IntakeFault("there is no file " + path);
        }
        return new LineFile(path, this);
    }

    long counted(String what) {
        return counts.getOrDefault(what, 0L);
    }

    /** A line that could not be taken; the rest goes on. */
    @Override
    public void broken(String file, long line, @Nullable String why) {
        faults.add(new Note(file, line, why == null ? "cannot be taken" : oneLine(why)));
    }

    /** Taken, but worth knowing. */
    void note(String kind, String file, long line, String text) {
        notes.computeIfAbsent(kind, any -> new ArrayList<>()).add(new Note(file, line, oneLine(text)));
    }

    List<Note> faults() {
        return List.copyOf(faults);
    }

    List<Note> notes(String kind) {
        return List.copyOf(notes.getOrDefault(kind, List.of()));
    }

    void took(Duration time) {
        took = time;
    }

    void print(PrintStream out) {
        out.printf("%s: %.1f seconds%n", source.code(), took.toMillis() / 1000.0);
        counts.forEach((what, number) -> out.printf("%,9d %s%n", number, what));
        notes.forEach((kind, all) -> list(out, kind, all));
        if (!faults.isEmpty()) {
            list(out, "broken lines, not taken", faults);
        }
        out.flush();
    }

    private static void list(PrintStream out, String kind, List<Note> all) {
        out.printf("%,9d %s%n", all.size(), kind);
        all.stream().limit(PRINTED).forEach(note -> out.println("          " + note));
        if (all.size() > PRINTED) {
            out.printf("          … and %,d more; --report FILE lists them all%n", all.size() - PRINTED);
        }
    }

    void write(Path file) throws IOException {
        var all = new LinkedHashMap<String, Object>();
        all.put("source", source.code());
        all.put("seconds", took.toMillis() / 1000.0);
        all.put("counts", counts);
        all.put("broken", faults);
        all.put("notes", notes);
        JSON.writeValue(file.toFile(), all);
    }

    private static String oneLine(String text) {
        var line = text.lines().findFirst().orElse("").strip();
        return line.length() <= 300 ? line : line.substring(0, 300) + "…";
    }
}
