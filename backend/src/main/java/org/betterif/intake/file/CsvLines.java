package org.betterif.intake.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of records with named columns. The library reads; this goes on after a record that is broken: with the next line
 * after the one it begins on, since an open quotation mark would swallow all that follow.
 */
final class CsvLines {

    private final String name;
    private final LineReport report;
    private final List<String> lines = new ArrayList<>();
    private final char separator;
    private final List<Line<Map<String, String>>> read = new ArrayList<>();
    private List<String> columns = List.of();

    private CsvLines(Path file, char separator, LineReport report) {
        this.name = String.valueOf(file.getFileName());
        this.separator = separator;
        this.report = report;
        long number = 0;
        for (var bytes : Lines.of(file)) {
            number++;
            try {
                lines.add(Lines.text(bytes));
            } catch (CharacterCodingException notUtf8) {
                report.broken(name, number, "is not UTF-8 text");
                lines.add("");
            }
        }
    }

    /** By column; those that can be read, the others are in the report. */
    static List<Line<Map<String, String>>> read(Path file, char separator, LineReport report) {
        var csv = new CsvLines(file, separator, report);
        int from = 0;
        while (from < csv.lines.size()) {
            from = csv.readFrom(from);
        }
        return csv.read;
    }

    /** @return where to go on: after a broken record, or the end */
    private int readFrom(int from) {
        int next = from;
        var text = String.join("\n", lines.subList(from, lines.size()));
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (var record : reader) {
                int begins = from + (int) record.getStartingLineNumber() - 1;
                if (!take(begins, record)) {
                    return begins + 1;
                }
                next = begins + 1 + lineEnds(record);
            }
        } catch (CsvParseException broken) {
            report.broken(name, next + 1L, broken.getMessage());
            return next + 1;
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible); // it is read from memory
        }
        return lines.size();
    }

    private boolean take(int line, CsvRecord record) {
        if (columns.isEmpty()) {
            columns = record.getFields();
            return true;
        }
        if (record.getFieldCount() != columns.size()) {
            report.broken(
                    name,
                    line + 1L,
                    "has " + record.getFieldCount() + " fields where there are " + columns.size() + " columns");
            return false;
        }
        var values = new HashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), record.getField(i));
        }
        read.add(new Line<>(name, line + 1L, values));
        return true;
    }

    private static int lineEnds(CsvRecord record) {
        return (int) record.getFields().stream()
                .flatMapToInt(String::chars)
                .filter(c -> c == '\n')
                .count();
    }
}
