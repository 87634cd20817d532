package org.betterif.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.betterif.intake.origin.IntakeSource;
import org.jspecify.annotations.Nullable;

/**
 * One run, as the command line asks for it.
 *
 * @param call slug of the call to enter; null: a call of its own that is over, made if need be
 * @param topic slug; null: {@code anything}, made if need be
 * @param area slug; null: none
 * @param report where to write the whole report as JSON
 */
record IntakeOptions(
        IntakeSource source,
        Path directory,
        @Nullable String call,
        @Nullable String topic,
        @Nullable String area,
        @Nullable Path report) {

    private static final Set<String> NAMES = Set.of("--call", "--topic", "--area", "--report");

    /** @param args what follows {@code import} @throws IntakeFault when they are no run, with what to say to the person */
    static IntakeOptions of(String... args) {
        if (args.length < 2) {
            throw new IntakeFault("expected a source and a directory");
        }
        var source = IntakeSource.of(args[0])
                .orElseThrow(() -> new IntakeFault("there is no importer for " + args[0] + "; there are "
                        + Stream.of(IntakeSource.values())
                                .map(IntakeSource::code)
                                .collect(Collectors.joining(", "))));
        var directory = Path.of(args[1]);
        if (!Files.isDirectory(directory)) {
            throw new IntakeFault("there is no directory " + directory);
        }
        var named = named(args);
        var report = named.get("--report");
        return new IntakeOptions(
                source,
                directory,
                named.get("--call"),
                named.get("--topic"),
                named.get("--area"),
                report == null ? null : Path.of(report));
    }

    private static Map<String, String> named(String... args) {
        var named = new HashMap<String, String>();
        for (int i = 2; i < args.length; i += 2) {
            if (!NAMES.contains(args[i])) {
                throw new IntakeFault("there is no option " + args[i]);
            }
            if (i + 1 == args.length) {
                throw new IntakeFault(args[i] + " needs a value");
            }
            named.put(args[i], args[i + 1]);
        }
        return named;
    }
}
