package org.betterif.ballot.command;

import io.quarkus.runtime.QuarkusApplication;
import java.io.PrintStream;
import java.util.Arrays;
import org.betterif.shared.Unserved;

/** {@code import-ballots FILE}: the program without its web server, its jobs and its identity provider. */
public final class BallotFileCommand {

    /** The ballots are in, or with {@code --look} could be. */
    public static final int OK = 0;
    /** Something went wrong that is no fault of the file: the message is on standard error. */
    public static final int FAILED = 1;
    /** The command line or the file is at fault; the message, with the line, is on standard error, and nothing was kept. */
    public static final int BAD_INPUT = 2;

    static final String USAGE = """
            usage:
              import-ballots FILE --call SLUG --name-en NAME --name-cy NAME --rule RULE [options]

            FILE: ballots that were cast elsewhere (.pb, .blt, .abc.yaml); they become a closed ballot of the call, which the
            server counts and shows to clerks. Read whole or refused with the line to blame.
            RULE: as select has them (equal-shares, stv-scotland …)
            options:
              --seats N       places to fill, where the file does not say
              --tie KEYS      between equals (file)
              --look          say what the file would give, and keep nothing; needs only the file
            """;

    private BallotFileCommand() {}

    /** Whether these arguments are for this class (the program's main asks before it starts the server). */
    public static boolean handles(String[] args) {
        return args.length > 0 && args[0].equals("import-ballots");
    }

    /**
     * Checks the command line before anything starts, does what needs no database, and sets what the run needs.
     *
     * @return null when the program is to be started; else the exit code, after saying what there is to say
     */
    public static @org.jspecify.annotations.Nullable Integer prepare(String[] args, PrintStream out, PrintStream err) {
        try {
            var options = BallotFileOptions.of(rest(args));
            if (options.look()) {
                out.println(options.told());
                out.flush();
                return OK;
            }
        } catch (BallotFileFault fault) {
            err.println(fault.getMessage());
            if (fault.aboutUsage()) {
                err.println();
                err.print(USAGE);
            }
            err.flush();
            return BAD_INPUT;
        }
        Unserved.prepare();
        return null;
    }

    /** What runs once the program is up; its exit code is the command's. */
    public static Class<? extends QuarkusApplication> application() {
        return BallotFileApplication.class;
    }

    static String[] rest(String... args) {
        return Arrays.copyOfRange(args, Math.min(1, args.length), args.length);
    }
}
