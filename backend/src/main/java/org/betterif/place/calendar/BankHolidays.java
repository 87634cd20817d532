package org.betterif.place.calendar;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.betterif.place.book.PlaceConfig;
import org.betterif.place.book.PlaceReason;
import org.betterif.shared.problem.ProblemException;

/** The nation's bank holidays, from a library. A day that is proclaimed at short notice is entered as a closure. */
@Singleton
class BankHolidays {

    private final HolidayManager library =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
    private final Map<Integer, Set<LocalDate>> known = new ConcurrentHashMap<>();
    private final PlaceConfig config;

    BankHolidays(PlaceConfig config) {
        this.config = config;
    }

    /** @throws ProblemException 422 for a year outside the configured ones, or of which the library knows no holiday */
    Set<LocalDate> in(int year) {
        if (year < config.holidaysFrom() || year > config.holidaysUntil()) {
            throw unknown(year);
        }
        var days = known.computeIfAbsent(year, this::read);
        if (days.isEmpty()) {
            throw unknown(year);
        }
        return days;
    }

    private Set<LocalDate> read(int year) {
        return library.getHolidays(Year.of(year), config.nation()).stream()
                .map(holiday -> holiday.getObservedDate().orElse(holiday.getActualDate()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ProblemException unknown(int year) {
        return new ProblemException(
                PlaceReason.HOLIDAYS_UNKNOWN,
                "The bank holidays of " + year + " are not known here, so no working days are counted in it.");
    }
}
