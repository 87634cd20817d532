package org.betterif.place.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Counts in days on which the council works: Monday to Friday, without the nation's bank holidays and the council's own
 * closures. The day something happens on never counts; a period of n days ends with the nth working day after it.
 *
 * @param bankHolidays by year; throws for a year that is not known
 * @param closures the council's own days off
 */
public record WorkingDays(ZoneId zone, IntFunction<Set<LocalDate>> bankHolidays, Set<LocalDate> closures) {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    /**
     * The last second, in the place's time zone, of the nth working day after the day of {@code from}. With 0, of that day
     * itself.
     *
     * @throws org.betterif.shared.problem.ProblemException 422 when it needs a year whose bank holidays are not known
     * @throws IllegalArgumentException for a negative number
     */
    public Instant plus(Instant from, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("working days are counted forwards");
        }
        var day = day(from);
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day.atTime(LAST_SECOND).atZone(zone).toInstant();
    }

    /**
     * How many working days lie after the day of {@code from}, up to and including the day of {@code to}; negative when
     * {@code to} is on an earlier day. So {@code between(t, plus(t, n)) == n}.
     *
     * @throws org.betterif.shared.problem.ProblemException 422 when it needs a year whose bank holidays are not known
     */
    public int between(Instant from, Instant to) {
        var first = day(from);
        var last = day(to);
        return first.isAfter(last) ? -count(last, first) : count(first, last);
    }

    /** @throws org.betterif.shared.problem.ProblemException 422 for a year whose bank holidays are not known */
    public boolean isWorkingDay(LocalDate day) {
        // asked first, so that an unknown year is said even when the day is a Sunday
        var holidays = bankHolidays.apply(day.getYear());
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day)
                && !closures.contains(day);
    }

    private int count(LocalDate after, LocalDate upTo) {
        int days = 0;
        for (var day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                days++;
            }
        }
        return days;
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
