package org.betterif.selection.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.betterif.selection.Ballot;
import org.betterif.selection.BallotKind;
import org.betterif.selection.Election;
import org.betterif.selection.Project;

/**
 * Reads a .blt file (Hill, Wichmann and Woodall, "Algorithm 123: single transferable vote by Meek's method", 1987): the
 * numbers of candidates and seats; withdrawn candidates as negative numbers; ballots as a count, candidate numbers in order
 * of preference and 0; a final 0; the candidates' names and the title in quotes. A candidate's id is its number, from 1.
 * Ballot numbers in parentheses and comments ({@code #} to the end of the line, slash and star around words) are passed over; so, with a warning, are
 * options in brackets other than {@code [withdrawn n]} and {@code =tie … 0} after the names.
 *
 * <p>Equal preferences ({@code 2=3}) and a place left out ({@code -}) end a paper there, with a warning: a paper on which two candidates are next in
 * order, or on which the next number is missing, is not transferable (SSI 2007/42, article 2). A paper left without a preference, also once withdrawn
 * candidates are struck out, is not valid and is not counted.
 */
public final class BltReader {
    /** Label of candidates who have withdrawn. */
    public static final String WITHDRAWN = "withdrawn";

    private static final Pattern TOKEN =
            Pattern.compile("\"[^\"]*\"(?!\\S)|\".*\"(?!\\S)|\".*$|#.*|/\\*|\\([^)]*\\)|\\[[^\\]]*\\]|\\S+");

    private record Token(String text, int line) {}

    private final List<Token> tokens = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Set<Integer> withdrawn = new HashSet<>();
    private int next;
    private int candidates;

    private BltReader() {}

    public static Imported read(String text) {
        BltReader reader = new BltReader();
        reader.tokenise(text.startsWith("\uFEFF") ? text.substring(1) : text);
        return reader.parse();
    }

    private void tokenise(String text) {
        if (text.isBlank()) {
            throw new UnreadableFile(1, "the file is empty");
        }
        String[] lines = withoutComments(text).split("\r\n|\n|\r", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher matcher = TOKEN.matcher(lines[i]);
            while (matcher.find()) {
                String token = matcher.group();
                if (token.startsWith("\"") && (token.length() < 2 || !token.endsWith("\""))) {
                    throw new UnreadableFile(i + 1, "a quoted name is not closed");
                }
                if (token.startsWith("[withdrawn ")) {
                    for (String number :
                            token.substring(11, token.length() - 1).strip().split("\\s+")) {
                        tokens.add(new Token("-" + number, i + 1));
                    }
                } else if (token.startsWith("[")) {
                    warnings.add(
                            "line " + (i + 1) + ": the option " + UnreadableFile.quote(token) + " is not followed");
                } else if (!token.startsWith("#") && !token.startsWith("(")) {
                    tokens.add(new Token(token, i + 1));
                }
            }
        }
    }

    /** Keeps line ends, so that lines are still counted right. */
    private static String withoutComments(String text) {
        return Pattern.compile("(?s)(?<=\\s|^)/\\*.*?\\*/(?=\\s|$)")
                .matcher(text)
                .replaceAll(comment -> comment.group().replaceAll("[^\\r\\n]", " "));
    }

    private Imported parse() {
        Token first = take("the number of candidates");
        candidates = (int) number(first, "the number of candidates", 1, 10_000);
        int seats = (int) number(take("the number of seats"), "the number of seats", 1, candidates);
        while (peek().startsWith("-")) {
            Token token = take("a withdrawn candidate");
            withdrawn.add((int) -number(token, "a withdrawn candidate", -candidates, -1));
        }
        List<Ballot> ballots = new ArrayList<>();
        while (true) {
            Token token = take("a ballot's count, or the 0 that ends the ballots");
            long count = number(token, "a ballot's count", 0, 1_000_000_000);
            if (count == 0) {
                break;
            }
            ballot(count, token.line(), ballots);
        }
        List<Project> projects = new ArrayList<>();
        for (int i = 1; i <= candidates; i++) {
            String id = Integer.toString(i);
            Map<String, Set<String>> labels = withdrawn.contains(i) ? Map.of(WITHDRAWN, Set.of("yes")) : Map.of();
            projects.add(new Project(id, name(id), 1, labels));
        }
        passOverTieOrder();
        String title = next < tokens.size() ? name("") : "";
        if (next < tokens.size()) {
            warnings.add("line " + tokens.get(next).line() + ": what follows the title is not read");
        }
        return new Imported(Election.forSeats(title, BallotKind.ORDINAL, seats, projects, ballots), warnings);
    }

    private void ballot(long count, int line, List<Ballot> ballots) {
        List<Integer> choices = new ArrayList<>();
        Set<Integer> once = new HashSet<>();
        while (true) {
            Token token = take("a preference, or the 0 that ends the ballot");
            if (token.text().equals("-") || token.text().contains("=")) {
                restUnclear(token, count);
                break;
            }
            int candidate = (int) number(token, "a preference", 0, candidates);
            if (candidate == 0) {
                break;
            }
            if (!once.add(candidate)) {
                throw new UnreadableFile(token.line(), "candidate " + candidate + " twice on one ballot");
            }
            if (!withdrawn.contains(candidate)) {
                choices.add(candidate - 1);
            }
        }
        if (choices.isEmpty()) {
            warnings.add("line " + line + ": " + count + " ballot(s) without a preference are not counted");
            return;
        }
        int[] order = choices.stream().mapToInt(Integer::intValue).toArray();
        ballots.add(Ballot.of("line " + line, count, order));
    }

    /** What follows two candidates in one place, or a place left out, is read for its mistakes and not counted. */
    private void restUnclear(Token token, long count) {
        warnings.add("line " + token.line() + ": " + count + " ballot(s) are counted up to "
                + (token.text().equals("-") ? "the preference left out" : "the equal preferences " + token.text()));
        Token at = token;
        while (!at.text().equals("0")) {
            for (String part : at.text().split("=", -1)) {
                if (!part.equals("-")) {
                    number(new Token(part, at.line()), "a preference", 1, candidates);
                }
            }
            at = take("a preference, or the 0 that ends the ballot");
        }
    }

    private void passOverTieOrder() {
        if (!peek().equals("=tie")) {
            return;
        }
        Token option = take("an option");
        while (!take("the 0 that ends =tie").text().equals("0")) {
            // the tie rule is chosen by who counts
        }
        warnings.add("line " + option.line() + ": the option \"=tie\" is not followed");
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next).text() : "";
    }

    private Token take(String expected) {
        if (next == tokens.size()) {
            int line = tokens.isEmpty() ? 1 : tokens.getLast().line();
            throw new UnreadableFile(line, "the file ends where " + expected + " should stand");
        }
        return tokens.get(next++);
    }

    private String name(String otherwise) {
        if (next == tokens.size()) {
            return otherwise;
        }
        Token token = tokens.get(next++);
        if (!token.text().startsWith("\"")) {
            throw new UnreadableFile(
                    token.line(), "expected a name in quotes, found " + UnreadableFile.quote(token.text()));
        }
        return token.text().substring(1, token.text().length() - 1);
    }

    private static long number(Token token, String what, long least, long greatest) {
        long number = Amounts.whole(token.text(), what, token.line());
        if (number < least || number > greatest) {
            throw new UnreadableFile(token.line(), what + " " + number + " is not from " + least + " to " + greatest);
        }
        return number;
    }
}
