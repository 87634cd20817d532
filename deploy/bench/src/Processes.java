import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Processor time and memory of processes, as Linux tells them in /proc. */
final class Processes {

    /** Ticks a second: 100 on every Linux that Java runs on. */
    private static final double MILLIS_A_TICK = 10;

    /** @param millis processor time so far @param megabytes resident now; what processes share is counted once */
    record Use(double millis, long megabytes) {
        double since(Use earlier) {
            return millis - earlier.millis;
        }
    }

    private Processes() {}

    static Use of(long pid) throws IOException {
        return new Use(ticks(pid, false) * MILLIS_A_TICK, memory(pid) / 1024);
    }

    /** A process and its children, those that have ended too: PostgreSQL's server and its backends. */
    static Use ofTree(long pid) throws IOException {
        double ticks = ticks(pid, true);
        long memory = memory(pid);
        for (long child : children(pid)) {
            ticks += ticks(child, false);
            memory += memory(child);
        }
        return new Use(ticks * MILLIS_A_TICK, memory / 1024);
    }

    private static List<Long> children(long parent) throws IOException {
        var found = new ArrayList<Long>();
        try (var all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : all) {
                var fields = stat(Long.parseLong(process.getFileName().toString()));
                if (fields.length > 1 && Long.parseLong(fields[1]) == parent) {
                    found.add(Long.parseLong(process.getFileName().toString()));
                }
            }
        }
        return found;
    }

    private static double ticks(long pid, boolean withEndedChildren) {
        var fields = stat(pid);
        if (fields.length < 15) {
            return 0; // ended meanwhile
        }
        double own = Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
        return withEndedChildren ? own + Double.parseDouble(fields[13]) + Double.parseDouble(fields[14]) : own;
    }

    /** The fields from "state" on: the name before them may hold spaces. */
    private static String[] stat(long pid) {
        try {
            var line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (IOException e) {
            return new String[0];
        }
    }

    /** In kB: the proportional size where it may be read, else the resident one. */
    private static long memory(long pid) {
        long shared = line(pid, "smaps_rollup", "Pss:");
        return shared > 0 ? shared : line(pid, "status", "VmRSS:");
    }

    private static long line(long pid, String file, String name) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/" + file)).stream()
                    .filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
