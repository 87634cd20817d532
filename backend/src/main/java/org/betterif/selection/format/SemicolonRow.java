package org.betterif.selection.format;

import java.util.ArrayList;
import java.util.List;

/** One row of a semicolon-separated file: a field that starts with a quote may hold semicolons and doubled quotes. */
final class SemicolonRow {
    private SemicolonRow() {}

    static List<String> split(String row, char separator, int line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        boolean fresh = true;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < row.length() && row.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == separator) {
                fields.add(field.toString());
                field.setLength(0);
                fresh = true;
                continue;
            } else if (c == '"' && fresh) {
                quoted = true;
            } else {
                field.append(c);
            }
            fresh = false;
        }
        if (quoted) {
            throw new UnreadableFile(line, "a quoted field is not closed");
        }
        fields.add(field.toString());
        return fields;
    }

    /** Whether a quoted field is open where the row ends. */
    static boolean endsInQuotes(String row, char separator) {
        boolean quoted = false;
        boolean mayOpen = true;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (quoted) {
                quoted = c != '"';
                // a doubled quote closes and opens again, which comes to the same
                mayOpen = !quoted;
            } else {
                quoted = c == '"' && mayOpen;
                mayOpen = c == separator;
            }
        }
        return quoted;
    }

    static String quoteIfNeeded(String field, char separator) {
        boolean needed = field.indexOf(separator) >= 0 || field.startsWith("\"");
        String oneLine = field.replaceAll("[\\r\\n]+", " ");
        return needed ? '"' + oneLine.replace("\"", "\"\"") + '"' : oneLine;
    }
}
