package org.betterif.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** A line of {@code proposals.csv}. */
record Proposal(
        String id,
        String path,
        String title,
        LocalDate day,
        String summary,
        String text,
        String status,
        long supports) {

    /** @throws IntakeFault when it cannot be an idea, with why */
    static Proposal of(Map<String, String> row) {
        var status = Column.text(row, "status");
        if (!status.equals("open") && !status.equals("archived")) {
            throw new IntakeFault("has the unknown status " + status);
        }
        return new Proposal(
                Column.needed(row, "id"),
                Column.text(row, "url"),
                Column.needed(row, "title"),
                Column.day(row, "date"),
                Column.text(row, "summary"),
                Column.text(row, "text"),
                status,
                Column.count(row, "numSupports"));
    }

    boolean open() {
        return status.equals("open");
    }

    String words() {
        return (summary + "\n\n" + text).strip();
    }

    /** Reads columns, and says which one is wrong. */
    static final class Column {

        private Column() {}

        static String text(Map<String, String> row, String name) {
            var value = row.get(name);
            if (value == null) {
                throw new IntakeFault("the file has no column " + name);
            }
            return value;
        }

        static String needed(Map<String, String> row, String name) {
            var value = text(row, name).strip();
            if (value.isEmpty()) {
                throw new IntakeFault("has no " + name);
            }
            return value;
        }

        static LocalDate day(Map<String, String> row, String name) {
            try {
                return LocalDate.parse(needed(row, name));
            } catch (DateTimeParseException wrong) {
                throw new IntakeFault(name + " is no date: " + text(row, name));
            }
        }

        static int count(Map<String, String> row, String name) {
            try {
                int count = Integer.parseInt(needed(row, name));
                if (count >= 0) {
                    return count;
                }
            } catch (NumberFormatException wrong) {
                // said below
            }
            throw new IntakeFault(name + " is no count: " + text(row, name));
        }
    }
}
