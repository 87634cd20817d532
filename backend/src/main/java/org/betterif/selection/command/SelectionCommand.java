package org.betterif.selection.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.betterif.selection.format.UnreadableFile;

/**
 * The commands that need neither database nor identity provider: {@code select} counts a file of ballots, {@code draw}
 * draws a panel. Each prints one JSON object.
 */
public final class SelectionCommand {
    /** The result is on standard output. */
    public static final int OK = 0;
    /** Something else is wrong; the message is on standard error. */
    public static final int FAILED = 1;
    /** The file or the command line is at fault; the message is on standard error and nothing is on standard output. */
    public static final int BAD_INPUT = 2;

    static final String USAGE = """
        usage:
          select RULE FILE [options]       count the ballots in FILE (.pb, .blt, .abc.yaml)
          draw CANDIDATES.csv QUOTAS.csv --seats N [--seed S]   draw a panel that keeps the quotas

        RULE: %s
        options of select:
          --tie file|dearer|cheaper|votes|id|lot   how ties are broken (several with commas; file's order last)
          --seed S                 for --tie lot
          --seats N                seats to fill (.blt and .abc.yaml say how many otherwise)
          --bound LABEL=VALUE:MIN..MAX   room for a kind, area or topic; may be given several times
          --explain                with the steps of the count
          --utility cost|cardinality      equal-shares: what a point is worth
          --completion none|add1|add1u|utilitarian|phragmen   equal-shares
          --increment N            equal-shares: the steps of add1 (1)
          --comparison none|satisfaction|exclusion-ratio      equal-shares
          --min-votes N            greedy-threshold
        options of draw:
          --seed S                 with it, the panel is drawn
          --id COLUMN              column of the pool number (nationbuilder_id, id or the first)
          --household COLUMN       at most one panel member with the same value; several with commas
          --time-limit SECONDS     when to stop and give the best certified distribution (120)
        """;

    private SelectionCommand() {}

    /** Whether these arguments are for this class (the program's main asks before it starts the server). */
    public static boolean handles(String[] args) {
        return args.length > 0 && (args[0].equals("select") || args[0].equals("draw"));
    }

    /** Runs one command; returns the exit code. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            List<String> rest = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
            Map<String, Object> result =
                    switch (args.length == 0 ? "" : args[0]) {
                        case "select" -> SelectCommand.run(rest);
                        case "draw" -> DrawCommand.run(rest);
                        default -> throw new UsageError("expected the command select or draw");
                    };
            out.println(Json.write(result));
            out.flush();
            return OK;
        } catch (UnreadableFile | IllegalArgumentException refused) {
            err.println(refused.getMessage());
        } catch (UsageError usage) {
            err.println(usage.getMessage());
            err.println();
            err.print(USAGE.formatted(String.join(", ", SelectCommand.RULES)));
        } catch (ArithmeticException tooLarge) {
            err.println("the numbers of this file are too large to be counted exactly");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError unexpected) {
            // whoever counts a file of ballots can do nothing with a stack trace
            err.println("this cannot be counted: " + unexpected);
            err.flush();
            return FAILED;
        }
        err.flush();
        return BAD_INPUT;
    }

    static String readFile(String name) {
        try {
            byte[] bytes = Files.readAllBytes(Path.of(name));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (NoSuchFileException missing) {
            throw new UnreadableFile(0, "there is no file " + name);
        } catch (CharacterCodingException notUtf8) {
            throw new UnreadableFile(0, name + " is not UTF-8 text");
        } catch (IOException broken) {
            throw new UnreadableFile(0, name + " cannot be read: " + broken.getMessage());
        }
    }
}
