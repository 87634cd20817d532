package org.betterif.selection.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.betterif.selection.Ballot;
import org.betterif.selection.BallotKind;
import org.betterif.selection.Election;
import org.betterif.selection.Project;

/**
 * Reads the part of an .abc.yaml file (abcvoting's format for approval-based committee elections) that says who approves
 * whom: {@code num_cand}, {@code profile} (a list of lists of candidate numbers
 * from 0) and {@code committeesize}. Everything else in the file, such as committees computed earlier, is not looked at.
 */
public final class AbcReader {
    private final String[] lines;

    private AbcReader(String text) {
        lines = text.split("\r\n|\n|\r", -1);
    }

    /** @param seats to fill, or 0 for the file's {@code committeesize} */
    public static Imported read(String text, int seats) {
        return new AbcReader(text).parse(seats);
    }

    private Imported parse(int seats) {
        int candidates = (int) single("num_cand");
        int toFill = seats > 0 ? seats : (int) single("committeesize");
        if (candidates < 1 || candidates > 100_000) {
            throw new UnreadableFile(lineOf("num_cand"), "num_cand " + candidates + " is not from 1 to 100000");
        }
        if (toFill < 1 || toFill > candidates) {
            throw new UnreadableFile(
                    seats > 0 ? 0 : lineOf("committeesize"), toFill + " seats for " + candidates + " candidates");
        }
        List<Project> projects = new ArrayList<>();
        for (int i = 0; i < candidates; i++) {
            projects.add(Project.of(Integer.toString(i), 1));
        }
        List<Ballot> ballots = profile(candidates);
        return new Imported(Election.forSeats("", BallotKind.APPROVAL, toFill, projects, ballots), List.of());
    }

    private int lineOf(String key) {
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].startsWith(key + ":")) {
                return i + 1;
            }
        }
        return 0;
    }

    private long single(String key) {
        int line = lineOf(key);
        if (line == 0) {
            throw new UnreadableFile(0, "the file has no " + key);
        }
        return Amounts.whole(lines[line - 1].substring(key.length() + 1).replaceFirst("#.*", ""), key, line);
    }

    /** Reads the flow sequence after {@code profile:}, which may run over several lines. */
    private List<Ballot> profile(int candidates) {
        int line = lineOf("profile");
        if (line == 0) {
            throw new UnreadableFile(0, "the file has no profile");
        }
        List<Ballot> ballots = new ArrayList<>();
        List<Integer> current = new ArrayList<>();
        StringBuilder digits = new StringBuilder();
        int depth = 0;
        for (int i = line - 1; i < lines.length; i++) {
            String row = i == line - 1 ? lines[i].substring("profile:".length()) : lines[i];
            for (char c : (row + " ").toCharArray()) {
                if (Character.isDigit(c)) {
                    digits.append(c);
                    continue;
                }
                if (!digits.isEmpty()) {
                    if (depth != 2) {
                        throw new UnreadableFile(i + 1, "a candidate number outside a ballot");
                    }
                    current.add((int) Amounts.whole(digits.toString(), "candidate", i + 1));
                    digits.setLength(0);
                }
                if (c == '[') {
                    depth++;
                } else if (c == ']') {
                    depth--;
                    if (depth == 1) {
                        ballots.add(ballot(current, candidates, ballots.size(), i + 1));
                        current.clear();
                    } else if (depth == 0) {
                        return ballots;
                    }
                } else if (c != ',' && !Character.isWhitespace(c)) {
                    throw new UnreadableFile(i + 1, "unexpected \"" + c + "\" in the profile (lists of numbers only)");
                }
                if (depth > 2) {
                    throw new UnreadableFile(i + 1, "a list inside a ballot");
                }
            }
        }
        throw new UnreadableFile(line, "the profile is not closed");
    }

    private static Ballot ballot(List<Integer> approved, int candidates, int voter, int line) {
        Set<Integer> once = new HashSet<>();
        for (int candidate : approved) {
            if (candidate >= candidates) {
                throw new UnreadableFile(line, "unknown candidate " + candidate + " (num_cand is " + candidates + ")");
            }
            if (!once.add(candidate)) {
                throw new UnreadableFile(line, "candidate " + candidate + " twice on one ballot");
            }
        }
        return Ballot.of(
                Integer.toString(voter),
                approved.stream().mapToInt(Integer::intValue).toArray());
    }
}
