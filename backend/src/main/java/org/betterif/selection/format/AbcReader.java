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
import org.betterif.selection.format.AbcLists.Entry;
import org.betterif.selection.format.AbcLists.Row;

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
        List<Row> rows = new AbcLists(lines).rows("profile", lineOf("profile"), 2);
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
        List<Entry> given = new AbcLists(lines)
                .rows("voter_weights", line, 1).stream()
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
