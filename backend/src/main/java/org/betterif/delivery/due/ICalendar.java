package org.betterif.delivery.due;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a calendar of whole days as RFC 5545 has it: lines end in CR LF and are folded at 75 octets, never inside a
 * character; texts are escaped. Pure.
 */
final class ICalendar {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int OCTETS = 75;

    private final StringBuilder out = new StringBuilder();

    /** @param language of the texts, such as {@code cy} */
    ICalendar(String name, String language) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//BetterIf//Due//" + language.toUpperCase(java.util.Locale.ROOT));
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("NAME:" + escaped(name));
        line("X-WR-CALNAME:" + escaped(name));
        line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
    }

    /**
     * @param uid the same for the same thing for ever
     * @param changed when it was last changed
     */
    record Day(
            String uid,
            LocalDate on,
            Instant changed,
            String summary,
            @Nullable String description,
            String url) {}

    ICalendar add(Day day) {
        line("BEGIN:VEVENT");
        line("UID:" + escaped(day.uid()));
        line("DTSTAMP:" + STAMP.format(day.changed()));
        // without an end, a day lasts one day
        line("DTSTART;VALUE=DATE:" + DAY.format(day.on()));
        line("SUMMARY:" + escaped(day.summary()));
        if (day.description() != null) {
            line("DESCRIPTION:" + escaped(day.description()));
        }
        line("URL:" + day.url());
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
        return this;
    }

    String end() {
        line("END:VCALENDAR");
        return out.toString();
    }

    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int character = content.codePointAt(i);
            int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                out.append("\r\n ");
                octets = 1; // the space counts
            }
            out.appendCodePoint(character);
            octets += size;
            i += Character.charCount(character);
        }
        out.append("\r\n");
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n?|\\n", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }
}
