package org.betterif.intake;

import io.quarkus.runtime.QuarkusApplication;
import java.io.PrintStream;
import java.util.Arrays;
import org.betterif.shared.Unserved;

/** {@code import SOURCE DIRECTORY}: the program without its web server, its jobs and its identity provider. */
public final class IntakeCommand {

    /** Everything was taken. */
    public static final int OK = 0;
    /** Something went wrong that is no fault of a line: the message is on standard error. */
    public static final int FAILED = 1;
    /** The command line or the directory is at fault; nothing was changed. */
    public static final int BAD_INPUT = 2;
    /** Taken, but for the lines that the report names. */
    public static final int SOME_BROKEN = 3;

    static final String USAGE = """
            usage:
              import SOURCE DIRECTORY [options]   bring in what another platform recorded

            SOURCE: uk-petitions   petitions.jsonl, duplicates.tsv
                    decide-madrid  proposals.csv, comments.csv
            options:
              --call SLUG     the call to enter (a call of its own that is over, made if need be)
              --topic SLUG    the topic of every idea (anything)
              --area SLUG     the area of every idea (none)
              --report FILE   write the whole report as JSON
            """;

    private IntakeCommand() {}

    /** Whether these arguments are for this class (the program's main asks before it starts the server). */
    public static boolean handles(String[] args) {
        return args.length > 0 && args[0].equals("import");
    }

    /**
     * Checks the command line before anything starts, and sets what the run needs.
     *
     * @return {@link #OK}, or {@link #BAD_INPUT} after saying on {@code err} what is wrong
     */
    public static int prepare(String[] args, PrintStream err) {
        try {
            IntakeOptions.of(rest(args));
        } catch (IntakeFault fault) {
            err.println(fault.getMessage());
            err.println();
            err.print(USAGE);
            err.flush();
            return BAD_INPUT;
        }
        Unserved.prepare();
        return OK;
    }

    /** What runs once the program is up; its exit code is the command's. */
    public static Class<? extends QuarkusApplication> application() {
        return IntakeApplication.class;
    }

    static String[] rest(String... args) {
        return Arrays.copyOfRange(args, Math.min(1, args.length), args.length);
    }
}
