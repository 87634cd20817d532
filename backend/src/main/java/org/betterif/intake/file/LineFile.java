package org.betterif.intake.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A file of records, one a line or nearly so. What cannot be read is told, the rest is answered. */
public record LineFile(Path path, LineReport report) {

    /** With one JSON object a line. */
    public <T> List<Line<T>> json(Class<T> type) {
        return JsonLines.read(path, type, report);
    }

    /** With named columns; by column. */
    public List<Line<Map<String, String>>> csv(char separator) {
        return CsvLines.read(path, separator, report);
    }
}
