package org.betterif.record.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.betterif.record.format.PublicKey;
import org.betterif.record.format.SigningKey;
import org.jspecify.annotations.Nullable;

/** {@code verify-record FILE --key KEY}: checks a downloaded record. Needs neither database nor identity provider. */
public final class RecordCommand {

    /** Every entry is the one that was signed, in its place. */
    public static final int OK = 0;
    /** Something is wrong; each fault is a line on standard output. */
    public static final int FAULTS = 1;
    /** The file or the command line is at fault; the message is on standard error. */
    public static final int BAD_INPUT = 2;

    private static final String NAME = "verify-record";

    static final String USAGE = """
            usage:
              verify-record FILE --key KEY [--since HEAD …]
              verify-record --make-key      a new key: the secret half, and the public one

            FILE    the download of /api/record/log.jsonl (may be .gz; - for standard input)
            KEY     the council's public key, from elsewhere than this download: 64 hexadecimal digits, base64,
                    PEM, or a file with one of these
            HEAD    a head that you saw earlier: its line, its short form from a poster, or a file with one
                    a line. May be given several times. Without one, a record that was cut off or written
                    anew and signed again cannot be told from the true one.
            """;

    private RecordCommand() {}

    /** Whether these arguments are for this class (the program's main asks before it starts the server). */
    public static boolean handles(String[] args) {
        return args.length > 0 && args[0].equals(NAME);
    }

    /** @return the exit code */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        if (args.length == 2 && args[1].equals("--make-key")) {
            return makeKey(out);
        }
        try {
            var options = Options.of(args);
            try (var file = open(options.file(), in)) {
                return report(Verdict.on(file, options.key(), options.since()), options, out);
            }
        } catch (IllegalArgumentException usage) {
            err.println(usage.getMessage());
            err.println();
            err.print(USAGE);
        } catch (NoSuchFileException missing) {
            err.println("There is no file " + missing.getFile());
        } catch (IOException broken) {
            err.println("The file cannot be read: " + broken.getMessage());
        }
        err.flush();
        return BAD_INPUT;
    }

    private static int makeKey(PrintStream out) {
        var seed = SigningKey.newSeed();
        out.println("BETTERIF_RECORD_KEY=" + seed);
        out.println("public key: " + SigningKey.ofSeed(seed).publicKey().hex());
        out.flush();
        return OK;
    }

    private static int report(Verdict result, Options options, PrintStream out) {
        var head = result.newest();
        result.findings().forEach(out::println);
        if (!result.intact()) {
            int faults = result.findings().size();
            out.println("The record is NOT intact: " + faults + (faults == 1 ? " fault" : " faults") + " in "
                    + result.entries() + " entries.");
        } else if (head == null) {
            out.println("The record is empty: no entry, no head.");
        } else {
            out.println("The record is intact: " + result.entries() + " entries, signed at " + head.at() + " by "
                    + head.keyId()
                    + (options.since().isEmpty() ? "." : ", and they begin with those of every head given."));
            out.println("Keep this head, to check a later record against it:");
            out.println(head.line());
        }
        out.flush();
        return result.intact() ? OK : FAULTS;
    }

    private static InputStream open(String file, InputStream in) throws IOException {
        if (file.equals("-")) {
            return in;
        }
        var stream = Files.newInputStream(Path.of(file));
        return file.endsWith(".gz") ? new GZIPInputStream(stream, 64 * 1024) : stream;
    }

    private record Options(String file, PublicKey key, List<Seen> since) {

        /** @throws IllegalArgumentException with what is wrong with them */
        static Options of(String[] args) throws IOException {
            String file = null;
            String key = null;
            var since = new ArrayList<Seen>();
            for (int i = 1; i < args.length; i++) {
                switch (args[i]) {
                    case "--key" -> key = contentOrValue(value(args, ++i, "--key"));
                    case "--since" -> {
                        for (var line :
                                contentOrValue(value(args, ++i, "--since")).split("\\R")) {
                            if (!line.isBlank()) {
                                since.add(Seen.parse(line));
                            }
                        }
                    }
                    default -> {
                        if (file != null || args[i].startsWith("--")) {
                            throw new IllegalArgumentException("not understood: " + args[i]);
                        }
                        file = args[i];
                    }
                }
            }
            if (file == null) {
                throw new IllegalArgumentException("which file?");
            }
            if (key == null) {
                throw new IllegalArgumentException("--key is missing: without it nobody says who signed");
            }
            return new Options(file, PublicKey.parse(key), since);
        }

        private static String value(String[] args, int i, String option) {
            if (i >= args.length) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            return args[i];
        }

        /** What stands in the file of that name, if there is one. */
        private static String contentOrValue(String value) throws IOException {
            var path = path(value);
            return path != null && Files.isRegularFile(path) ? Files.readString(path) : value;
        }

        private static @Nullable Path path(String value) {
            try {
                return value.length() > 400 ? null : Path.of(value);
            } catch (InvalidPathException noPath) {
                return null;
            }
        }
    }
}
