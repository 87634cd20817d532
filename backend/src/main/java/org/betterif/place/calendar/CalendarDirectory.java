package org.betterif.place.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.betterif.place.book.BookDirectory;
import org.betterif.place.book.KeepingDirectory;
import org.betterif.place.book.PlaceConfig;

/** What the package above asks about working days. */
@ApplicationScoped
public class CalendarDirectory {

    private final ClosureList closures;
    private final BankHolidays holidays;
    private final PlaceConfig config;
    private final BookDirectory book;
    private final KeepingDirectory keeping;

    CalendarDirectory(
            ClosureList closures,
            BankHolidays holidays,
            PlaceConfig config,
            BookDirectory book,
            KeepingDirectory keeping) {
        this.closures = closures;
        this.holidays = holidays;
        this.config = config;
        this.book = book;
        this.keeping = keeping;
    }

    public List<ClosureView> closures() {
        return book.read(closures);
    }

    /** As it is now: closures entered later are in the next one asked for. */
    public WorkingDays workingDays() {
        return new WorkingDays(
                config.zone(),
                holidays::in,
                closures().stream().map(ClosureView::day).collect(Collectors.toUnmodifiableSet()));
    }

    /** Makes or rewrites the closure of that day. */
    public long put(ClosurePlan plan) {
        return keeping.put(closures, plan);
    }
}
