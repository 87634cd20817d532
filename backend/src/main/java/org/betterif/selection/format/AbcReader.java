package org.betterif.selection.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.betterif.selection.Ballot;
import org.betterif.selection.BallotKind;
import org.betterif.selection.Election;
import org.betterif.selection.Project;

/**
 * Reads the part of an .abc.yaml file (abcvoting's format for approval-based committee elections) that says who approves
 * whom: {@code profile} (a list of lists of candidate numbers from 0), {@code num_cand} (without it, the largest number in
 * the profile and one more), {@code voter_weights} (one above zero for each voter; fractions are brought to whole numbers,
 * with a warning) and {@code committeesize}. Everything else in the file, such as committees computed earlier, is not looked
 * at.
 */
public final class AbcReader {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?|[0-9]{1,9}/[0-9]{1,9}");

    private final String[] lines;
    private final List<String> warnings = new ArrayList<>();

    private record Entry(String text, int line) {}

    /** @param line where it ends */
    private record Row(List<Entry> entries, int line) {}

    private AbcReader(String text) {
        lines = text.split("\r\n|\n|\r", -1);
    }

    /** @param seats to fill, or 0 for the file's {@code committeesize} */
    public static Imported read(String text, int seats) {
        if (text.isBlank()) {
            throw new UnreadableFile(1, "the file is empty");
        }
        return new AbcReader(text.startsWith("\uFEFF") ? text.substring(1) : text).parse(seats);
    }

    private Imported parse(int seats) {
        if (lineOf("profile") == 0) {
            throw new UnreadableFile(0, "the file has no profile");
        }
        List<Row> rows = rows("profile", 2);
        int candidates = lineOf("num_cand") == 0 ? greatest(rows) + 1 : (int) single("num_cand");
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
        long[] weights = weights(rows.size());
        List<Ballot> ballots = new ArrayList<>();
        for (Row row : rows) {
            ballots.add(ballot(row, candidates, ballots.size(), weights[ballots.size()]));
        }
        return new Imported(Election.forSeats("", BallotKind.APPROVAL, toFill, projects, ballots), warnings);
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

    /**
     * The lists after a key: in brackets (braces, as sets) over any number of lines, or one list a line after dashes.
     *
     * @param depth 2 for a list of lists, 1 for a list
     */
    private List<Row> rows(String key, int depth) {
        int line = lineOf(key);
        List<Row> rows = new ArrayList<>();
        List<Entry> current = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int at = 0;
        boolean dashes = false;
        for (int i = line - 1; i < lines.length; i++) {
            String row = (i == line - 1 ? lines[i].substring(key.length() + 1) : lines[i]).replaceFirst("#.*", "");
            if (i >= line && at == 0 && !row.isBlank()) {
                String begins = row.strip();
                if (begins.startsWith("-")) {
                    dashes = true;
                    row = row.replaceFirst("-", "");
                } else if (dashes || !begins.startsWith("[")) {
                    break;
                }
            }
            int outer = dashes ? depth - 1 : depth;
            for (char c : (row + " ").toCharArray()) {
                if (Character.isDigit(c) || c == '.' || c == '/') {
                    word.append(c);
                    continue;
                }
                if (!word.isEmpty()) {
                    if (at != outer) {
                        throw new UnreadableFile(i + 1, "a candidate number outside a ballot");
                    }
                    current.add(new Entry(word.toString(), i + 1));
                    word.setLength(0);
                }
                if (c == '[' || c == '{') {
                    at++;
                } else if (c == ']' || c == '}') {
                    at--;
                    if (at == outer - 1) {
                        rows.add(new Row(List.copyOf(current), i + 1));
                        current.clear();
                    }
                } else if (c != ',' && !Character.isWhitespace(c)) {
                    throw new UnreadableFile(
                            i + 1, "unexpected \"" + c + "\" in the " + key + " (lists of numbers only)");
                }
                if (at > outer) {
                    throw new UnreadableFile(i + 1, "a list inside a ballot");
                }
                if (at < 0) {
                    throw new UnreadableFile(i + 1, "a bracket is closed that was not opened");
                }
            }
            if (dashes && outer == 0 && !current.isEmpty()) {
                rows.add(new Row(List.copyOf(current), i + 1));
                current.clear();
            }
            if (!dashes && at == 0 && (i >= line || !row.isBlank())) {
                return rows;
            }
        }
        if (at > 0) {
            throw new UnreadableFile(line, "the " + key + " is not closed");
        }
        return rows;
    }

    private static int greatest(List<Row> rows) {
        long greatest = -1;
        for (Row row : rows) {
            for (Entry entry : row.entries()) {
                greatest = Math.max(greatest, Amounts.whole(entry.text(), "candidate", entry.line()));
            }
        }
        return (int) Math.min(Integer.MAX_VALUE - 1, greatest);
    }

    /** Of each voter, all brought to whole numbers by the same factor, which changes no committee. */
    private long[] weights(int voters) {
        long[] weights = new long[voters];
        java.util.Arrays.fill(weights, 1);
        int line = lineOf("voter_weights");
        if (line == 0) {
            return weights;
        }
        List<Entry> given = rows("voter_weights", 1).stream()
                .flatMap(row -> row.entries().stream())
                .toList();
        if (given.size() != voters) {
            throw new UnreadableFile(line, given.size() + " weights for " + voters + " voters");
        }
        List<BigInteger[]> fractions = given.stream().map(AbcReader::fraction).toList();
        BigInteger common = BigInteger.ONE;
        for (BigInteger[] fraction : fractions) {
            common = common.multiply(fraction[1]).divide(common.gcd(fraction[1]));
        }
        for (int v = 0; v < voters; v++) {
            BigInteger whole =
                    fractions.get(v)[0].multiply(common).divide(fractions.get(v)[1]);
            if (whole.bitLength() > 30) {
                throw new UnreadableFile(
                        given.get(v).line(), "weight " + given.get(v).text() + " is too fine to be counted exactly");
            }
            weights[v] = whole.longValueExact();
        }
        if (!common.equals(BigInteger.ONE)) {
            warnings.add("line " + line + ": weights are fractions; all were multiplied by " + common);
        }
        return weights;
    }

    private static BigInteger[] fraction(Entry entry) {
        if (!NUMBER.matcher(entry.text()).matches()) {
            throw new UnreadableFile(entry.line(), "weight " + UnreadableFile.quote(entry.text()) + " is not a number");
        }
        int slash = entry.text().indexOf('/');
        BigInteger numerator;
        BigInteger denominator;
        if (slash > 0) {
            numerator = new BigInteger(entry.text().substring(0, slash));
            denominator = new BigInteger(entry.text().substring(slash + 1));
        } else {
            BigDecimal plain = new BigDecimal(entry.text()).stripTrailingZeros();
            int scale = Math.max(0, plain.scale());
            numerator = plain.movePointRight(scale).toBigIntegerExact();
            denominator = BigInteger.TEN.pow(scale);
        }
        if (numerator.signum() == 0 || denominator.signum() == 0) {
            throw new UnreadableFile(entry.line(), "weight " + entry.text() + " must be above zero");
        }
        BigInteger common = numerator.gcd(denominator);
        return new BigInteger[] {numerator.divide(common), denominator.divide(common)};
    }

    private static Ballot ballot(Row row, int candidates, int voter, long weight) {
        Set<Long> once = new HashSet<>();
        List<Integer> approved = new ArrayList<>();
        for (Entry entry : row.entries()) {
            long candidate = Amounts.whole(entry.text(), "candidate", entry.line());
            if (candidate >= candidates) {
                throw new UnreadableFile(
                        entry.line(), "unknown candidate " + candidate + " (num_cand is " + candidates + ")");
            }
            if (!once.add(candidate)) {
                throw new UnreadableFile(entry.line(), "candidate " + candidate + " twice on one ballot");
            }
            approved.add((int) candidate);
        }
        return Ballot.of(
                Integer.toString(voter),
                weight,
                approved.stream().mapToInt(Integer::intValue).toArray());
    }
}
