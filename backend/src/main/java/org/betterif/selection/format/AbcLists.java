package org.betterif.selection.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lists of numbers in an .abc.yaml file, in every way that YAML has to write them. */
final class AbcLists {
    /** A dash that opens a list of dashes. */
    private static final Pattern NESTED = Pattern.compile("\\s*-\\s+-.*|\\s*-\\s*");

    private final String[] lines;

    record Entry(String text, int line) {}

    /** @param line where it ends */
    record Row(List<Entry> entries, int line) {}

    AbcLists(String[] lines) {
        this.lines = lines;
    }

    /**
     * The lists after a key: in brackets (braces, as sets) over any number of lines, one list a line after dashes, or one
     * number a line after dashes below dashes.
     *
     * @param line of the key, from 1
     * @param depth 2 for a list of lists, 1 for a list
     */
    List<Row> rows(String key, int line, int depth) {
        if (nested(line)) {
            return below(line, depth);
        }
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

    private boolean nested(int line) {
        for (int i = line; i < lines.length; i++) {
            String text = withoutComment(i);
            if (!text.isBlank() && !text.strip().startsWith("-")) {
                return false;
            }
            if (NESTED.matcher(text).matches() && !text.isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** Numbers after dashes, one a line, each list opened by a dash that stands further left. */
    private List<Row> below(int line, int depth) {
        List<Row> rows = new ArrayList<>();
        List<Entry> current = new ArrayList<>();
        int outer = -1;
        boolean open = false;
        int last = line;
        for (int i = line; i < lines.length; i++) {
            String text = withoutComment(i);
            if (text.isBlank()) {
                continue;
            }
            int indent = text.indexOf(text.strip());
            if (!text.strip().startsWith("-") || indent < outer) {
                break;
            }
            outer = outer < 0 ? indent : outer;
            String rest = text.strip().substring(1).strip();
            if (indent == outer) {
                if (open) {
                    rows.add(new Row(List.copyOf(current), last));
                    current.clear();
                }
                open = rest.isEmpty() || rest.startsWith("-");
                if (!open) {
                    rows.add(single(rest, i + 1, depth));
                }
                rest = rest.startsWith("-") ? rest.substring(1).strip() : "";
            }
            if (!rest.isEmpty()) {
                current.add(number(rest, i + 1));
            }
            last = i + 1;
        }
        if (open) {
            rows.add(new Row(List.copyOf(current), last));
        }
        return rows;
    }

    /** A list in brackets on one line, or a number where no list is wanted. */
    private static Row single(String text, int line, int depth) {
        if (depth == 1) {
            return new Row(List.of(number(text, line)), line);
        }
        if (!text.matches("\\[.*\\]|\\{.*\\}")) {
            throw new UnreadableFile(line, "a candidate number outside a ballot");
        }
        List<Entry> entries = new ArrayList<>();
        for (String part : text.substring(1, text.length() - 1).split(",")) {
            if (!part.isBlank()) {
                entries.add(number(part.strip(), line));
            }
        }
        return new Row(entries, line);
    }

    private static Entry number(String text, int line) {
        if (!text.matches("[0-9./]+")) {
            throw new UnreadableFile(
                    line, "expected a number, found " + UnreadableFile.quote(text) + " (lists of numbers only)");
        }
        return new Entry(text, line);
    }

    private String withoutComment(int index) {
        return lines[index].replaceFirst("#.*", "");
    }
}
