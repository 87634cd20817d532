package org.betterif.place.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.betterif.place.book.PlaceConfig;
import org.betterif.place.book.PlaceReason;
import org.betterif.shared.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** With the real library: what a council promises must be what the calendar on the wall says. */
class WorkingDaysTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate FAIR = LocalDate.of(2026, 6, 3);
    private static final BankHolidays WALES = new BankHolidays(config("wls"));
    private static final WorkingDays DAYS = new WorkingDays(LONDON, WALES::in, Set.of(FAIR));

    @Test
    void over_christmas_the_substitutes_count_as_holidays_too() {
        // 2026: Christmas is a Friday, Boxing Day a Saturday, so Monday the 28th is its substitute
        assertThat(DAYS.plus(at("2026-12-23T15:00"), 1)).isEqualTo(at("2026-12-24T23:59:59"));
        assertThat(DAYS.plus(at("2026-12-23T15:00"), 2)).isEqualTo(at("2026-12-29T23:59:59"));
        assertThat(DAYS.plus(at("2026-12-24T15:00"), 4)).isEqualTo(at("2027-01-04T23:59:59"));
        // 2027: Christmas is a Saturday; Monday and Tuesday stand in
        assertThat(DAYS.plus(at("2027-12-24T09:00"), 1)).isEqualTo(at("2027-12-29T23:59:59"));
    }

    @Test
    void the_nations_have_their_own_days() {
        var edinburgh = new BankHolidays(config("sct"));
        assertThat(edinburgh.in(2026)).contains(LocalDate.of(2026, 1, 2)).doesNotContain(LocalDate.of(2026, 4, 6));
        assertThat(WALES.in(2026)).contains(LocalDate.of(2026, 4, 6)).doesNotContain(LocalDate.of(2026, 1, 2));
    }

    @Test
    void the_bank_holidays_of_wales_in_2026_are_these_eight() {
        assertThat(WALES.in(2026))
                .containsExactlyInAnyOrder(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 4, 3),
                        LocalDate.of(2026, 4, 6),
                        LocalDate.of(2026, 5, 4),
                        LocalDate.of(2026, 5, 25),
                        LocalDate.of(2026, 8, 31),
                        LocalDate.of(2026, 12, 25),
                        LocalDate.of(2026, 12, 28));
    }

    @Test
    void the_councils_own_closure_is_no_working_day() {
        assertThat(DAYS.plus(at("2026-06-02T12:00"), 1)).isEqualTo(at("2026-06-04T23:59:59"));
    }

    @Test
    void a_day_ends_at_midnight_of_the_place_whichever_side_of_the_clock_change() {
        // Friday in winter time to Monday in summer time: 23 hours are no day less
        assertThat(DAYS.plus(at("2026-03-27T23:59:58"), 1)).isEqualTo(Instant.parse("2026-03-30T22:59:59Z"));
        assertThat(DAYS.plus(at("2026-10-23T00:00"), 1)).isEqualTo(Instant.parse("2026-10-26T23:59:59Z"));
        // half past midnight on a summer Wednesday is still Tuesday in UTC
        assertThat(DAYS.plus(Instant.parse("2026-07-14T23:30:00Z"), 1)).isEqualTo(at("2026-07-16T23:59:59"));
    }

    @Test
    void a_year_without_known_holidays_is_said_and_not_guessed() {
        assertThatThrownBy(() -> DAYS.plus(at("2040-12-20T12:00"), 30))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.reason()).isEqualTo(PlaceReason.HOLIDAYS_UNKNOWN))
                .hasMessageContaining("2041");
        assertThatThrownBy(() -> DAYS.between(at("1977-12-01T12:00"), at("1978-02-01T12:00")))
                .hasMessageContaining("1977");
    }

    @Property
    void plus_and_between_agree(@ForAll("moments") Instant from, @ForAll @IntRange(max = 260) int days) {
        var due = DAYS.plus(from, days);
        assertThat(DAYS.between(from, due)).isEqualTo(days);
        assertThat(DAYS.between(due, from)).isEqualTo(-days);
    }

    @Property
    void what_is_due_is_due_on_a_working_day(
            @ForAll("moments") Instant from, @ForAll @IntRange(min = 1, max = 260) int days) {
        var due = DAYS.plus(from, days).atZone(LONDON);
        assertThat(DAYS.isWorkingDay(due.toLocalDate())).isTrue();
        assertThat(due.toLocalTime()).isEqualTo("23:59:59");
    }

    @Property
    void one_day_more_is_never_earlier(@ForAll("moments") Instant from, @ForAll @IntRange(max = 260) int days) {
        assertThat(DAYS.plus(from, days + 1)).isAfter(DAYS.plus(from, days));
        assertThat(DAYS.plus(DAYS.plus(from, days), 1)).isEqualTo(DAYS.plus(from, days + 1));
    }

    @Property
    void the_hour_of_the_day_makes_no_difference(
            @ForAll("moments") Instant from, @ForAll @IntRange(max = 60) int days) {
        var day = from.atZone(LONDON).toLocalDate();
        assertThat(DAYS.plus(from, days))
                .isEqualTo(DAYS.plus(day.atStartOfDay(LONDON).toInstant(), days));
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(
                        at("1990-01-01T00:00").getEpochSecond(),
                        at("2038-12-31T23:59").getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(LONDON).toInstant();
    }

    private static PlaceConfig config(String nation) {
        return new PlaceConfig() {
            @Override
            public ZoneId zone() {
                return LONDON;
            }

            @Override
            public String nation() {
                return nation;
            }

            @Override
            public int holidaysFrom() {
                return 1978;
            }

            @Override
            public int holidaysUntil() {
                return 2040;
            }
        };
    }
}
