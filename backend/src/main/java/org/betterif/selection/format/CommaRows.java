package org.betterif.selection.format;

import java.util.ArrayList;
import java.util.List;

/** Rows of a comma-separated file with a header; every row has as many fields as the header. */
public final class CommaRows {
    /** A quoted field, such as an address, has at most so many lines more than one. */
    private static final int MOST_LINES = 20;

    private CommaRows() {}

    /** @param line counted from 1 */
    public record Row(int line, List<String> fields) {
        public String get(int column) {
            return fields.get(column).strip();
        }
    }

    /** At least the header. */
    public static List<Row> read(String text) {
        String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r\n|\n|\r", -1);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            int line = i + 1;
            String row = lines[i];
            // a quoted field may go on in the next line
            for (int more = 0;
                    more < MOST_LINES && i + 1 < lines.length && SemicolonRow.endsInQuotes(row, ',');
                    more++) {
                row = row + "\n" + lines[++i];
            }
            List<String> fields = SemicolonRow.split(row, ',', line);
            if (!rows.isEmpty() && fields.size() != rows.get(0).fields().size()) {
                throw new UnreadableFile(
                        line,
                        "has " + fields.size() + " fields, the header has "
                                + rows.get(0).fields().size());
            }
            rows.add(new Row(line, fields));
        }
        if (rows.isEmpty()) {
            throw new UnreadableFile(1, "the file is empty");
        }
        return rows;
    }
}
