package org.betterif.delivery.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ICalendarTest {

    private static final Instant CHANGED = Instant.parse("2026-11-02T09:00:00Z");

    @Test
    void a_calendar_is_these_bytes_and_no_others() {
        var written = new ICalendar("Bryncoed: what is due", "en")
                .add(new ICalendar.Day(
                        "commitment-17@better.bryncoed.example",
                        LocalDate.parse("2026-12-24"),
                        CHANGED,
                        "Promised: order; set, and \"paint\" the bench\\seat",
                        "Benches\nfor all",
                        "https://better.bryncoed.example/ideas/142"))
                .end();
        assertThat(written)
                .isEqualTo("BEGIN:VCALENDAR\r\n"
                        + "VERSION:2.0\r\n"
                        + "PRODID:-//BetterIf//Due//EN\r\n"
                        + "CALSCALE:GREGORIAN\r\n"
                        + "METHOD:PUBLISH\r\n"
                        + "NAME:Bryncoed: what is due\r\n"
                        + "X-WR-CALNAME:Bryncoed: what is due\r\n"
                        + "REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n"
                        + "BEGIN:VEVENT\r\n"
                        + "UID:commitment-17@better.bryncoed.example\r\n"
                        + "DTSTAMP:20261102T090000Z\r\n"
                        + "DTSTART;VALUE=DATE:20261224\r\n"
                        + "SUMMARY:Promised: order\\; set\\, and \"paint\" the bench\\\\seat\r\n"
                        + "DESCRIPTION:Benches\\nfor all\r\n"
                        + "URL:https://better.bryncoed.example/ideas/142\r\n"
                        + "TRANSP:TRANSPARENT\r\n"
                        + "END:VEVENT\r\n"
                        + "END:VCALENDAR\r\n");
    }

    @Test
    void a_line_of_75_octets_is_not_folded_and_one_of_76_is() {
        assertThat(summary("x".repeat(67))).isEqualTo("SUMMARY:" + "x".repeat(67) + "\r\n");
        assertThat(summary("x".repeat(68))).isEqualTo("SUMMARY:" + "x".repeat(67) + "\r\n x\r\n");
        assertThat(summary("x".repeat(67 + 74 + 1)))
                .isEqualTo("SUMMARY:" + "x".repeat(67) + "\r\n " + "x".repeat(74) + "\r\n x\r\n");
    }

    @Test
    void no_character_is_cut_in_two() {
        // ŵ has two octets and 🌳 four: with 66 before it, either would end beyond the 75th
        assertThat(summary("x".repeat(66) + "ŵ")).isEqualTo("SUMMARY:" + "x".repeat(66) + "\r\n ŵ\r\n");
        assertThat(summary("x".repeat(64) + "🌳")).isEqualTo("SUMMARY:" + "x".repeat(64) + "\r\n 🌳\r\n");
        var long_ = summary("Ŷ".repeat(300));
        for (var line : long_.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        }
        assertThat(long_.replace("\r\n ", "")).isEqualTo("SUMMARY:" + "Ŷ".repeat(300) + "\r\n");
    }

    @Test
    void nothing_that_is_written_can_begin_a_line_of_its_own() {
        assertThat(summary("a\r\nBEGIN:VALARM\rb\u0000")).isEqualTo("SUMMARY:a\\nBEGIN:VALARM\\nb\r\n");
    }

    private static String summary(String text) {
        var written = new ICalendar("x", "en")
                .add(new ICalendar.Day("u", LocalDate.EPOCH, CHANGED, text, null, "https://x"))
                .end();
        int from = written.indexOf("SUMMARY:");
        return written.substring(from, written.indexOf("URL:", from));
    }
}
