package org.betterif.ballot.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.betterif.ballot.exchange.BallotFile;
import org.betterif.ballot.exchange.FileContents;
import org.betterif.shared.problem.Problem.FieldError;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * One run, as the command line asks for it.
 *
 * @param contents the file, read and found right
 */
record BallotFileOptions(
        BallotFile file,
        FileContents contents,
        boolean look,
        String call,
        String nameEn,
        String nameCy,
        String rule,
        String tie) {

    private static final Set<String> VALUED = Set.of("--call", "--name-en", "--name-cy", "--rule", "--seats", "--tie");
    private static final List<String> NEEDED = List.of("--call", "--name-en", "--name-cy", "--rule");
    private static final int MOST_SEATS = 99;

    /** @param args what follows {@code import-ballots} @throws BallotFileFault */
    static BallotFileOptions of(String... args) {
        if (args.length == 0 || args[0].startsWith("--")) {
            throw new BallotFileFault("expected a file", true);
        }
        var named = named(args);
        boolean look = named.containsKey("--look");
        for (var name : NEEDED) {
            if (!look && named.getOrDefault(name, "").isBlank()) {
                throw new BallotFileFault(name + " is needed", true);
            }
        }
        var file = new BallotFile(args[0], text(args[0]), seats(named.get("--seats")));
        try {
            return new BallotFileOptions(
                    file,
                    file.read(),
                    look,
                    named.getOrDefault("--call", ""),
                    named.getOrDefault("--name-en", ""),
                    named.getOrDefault("--name-cy", ""),
                    named.getOrDefault("--rule", ""),
                    named.getOrDefault("--tie", "file"));
        } catch (ProblemException refused) {
            throw new BallotFileFault(messageOf(refused), false);
        }
    }

    /** The messages of the fields, which name the line. */
    static String messageOf(ProblemException refused) {
        return refused.errors().isEmpty()
                ? String.valueOf(refused.getMessage())
                : refused.errors().stream().map(FieldError::message).collect(Collectors.joining("\n"));
    }

    /** What the file would give, for a terminal. */
    String told() {
        var told = new StringBuilder(contents.form().name().toLowerCase(Locale.ROOT));
        told.append(": ").append(contents.papers().size()).append(" ballots on ");
        told.append(contents.options().size()).append(" lines, ");
        told.append(
                contents.seats() == null ? "a budget of " + contents.budget() : contents.seats() + " places to fill");
        told.append("\nrules that can count it: ").append(String.join(", ", contents.rules()));
        contents.warnings().forEach(warning -> told.append("\n").append(warning));
        return told.toString();
    }

    private static Map<String, String> named(String... args) {
        var named = new HashMap<String, String>();
        for (int i = 1; i < args.length; i++) {
            if (args[i].equals("--look")) {
                named.put(args[i], "yes");
            } else if (!VALUED.contains(args[i])) {
                throw new BallotFileFault("there is no option " + args[i], true);
            } else if (i + 1 == args.length) {
                throw new BallotFileFault(args[i] + " needs a value", true);
            } else {
                named.put(args[i], args[++i]);
            }
        }
        return named;
    }

    private static @Nullable Integer seats(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("[1-9][0-9]?")) {
            throw new BallotFileFault("--seats " + text + " is not a whole number from 1 to " + MOST_SEATS, true);
        }
        return Integer.valueOf(text);
    }

    private static String text(String name) {
        try {
            return Files.readString(Path.of(name));
        } catch (NoSuchFileException | InvalidPathException missing) {
            throw new BallotFileFault("there is no file " + name, false);
        } catch (CharacterCodingException notUtf8) {
            throw new BallotFileFault(name + " is not UTF-8 text", false);
        } catch (IOException broken) {
            throw new BallotFileFault(name + " cannot be read: " + broken.getMessage(), false);
        }
    }
}
