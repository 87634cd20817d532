package org.betterif.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import org.betterif.place.PlaceView.ClosureView;
import org.betterif.shared.database.Snapshot;
import org.betterif.shared.http.Revision;
import org.jdbi.v3.core.Jdbi;

/** The place as it is now, in memory. */
@ApplicationScoped
class Places {

    private final Snapshot<PlaceBook> book;
    private final BankHolidays holidays;
    private final PlaceConfig config;
    private final Clock clock;

    Places(
            Jdbi jdbi,
            TransactionSynchronizationRegistry transactions,
            PlaceRows rows,
            BankHolidays holidays,
            PlaceConfig config,
            Clock clock) {
        this.book = new Snapshot<>("place", jdbi, transactions, rows::read);
        this.holidays = holidays;
        this.config = config;
        this.clock = clock;
    }

    PlaceBook book() {
        return book.get();
    }

    void changed() {
        book.changed();
    }

    Instant now() {
        return clock.instant();
    }

    /** Of what {@code GET /api/place} says: it changes by edits and when a pre-election period begins or ends. */
    Revision revision() {
        return new Revision(book.revision(), book().turns(now(), config.zone()));
    }

    WorkingDays workingDays() {
        return new WorkingDays(
                config.zone(),
                holidays::in,
                book().closures().stream().map(ClosureView::day).collect(Collectors.toUnmodifiableSet()));
    }
}
