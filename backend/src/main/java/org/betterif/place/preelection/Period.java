package org.betterif.place.preelection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.betterif.place.book.Listed;
import org.betterif.shared.LocalisedText;

/** A pre-election period as it is kept: whole days, both included. */
record Period(
        long id, LocalDate from, LocalDate to, LocalisedText name, LocalisedText why, Set<Long> areas, long version)
        implements Listed {

    Instant startsAt(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    Instant endsAt(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    boolean running(Instant now, ZoneId zone) {
        return !now.isBefore(startsAt(zone)) && now.isBefore(endsAt(zone));
    }

    /** How often it has begun or ended by then. */
    int turns(Instant now, ZoneId zone) {
        return (now.isBefore(startsAt(zone)) ? 0 : 1) + (now.isBefore(endsAt(zone)) ? 0 : 1);
    }

    /** @param inside an area and everything in it */
    PreElectionRef ref(ZoneId zone, LongFunction<Set<Long>> inside) {
        var everywhere =
                areas.stream().flatMap(id -> inside.apply(id).stream()).collect(Collectors.toUnmodifiableSet());
        return new PreElectionRef(id, name, why, everywhere, startsAt(zone), endsAt(zone));
    }
}
