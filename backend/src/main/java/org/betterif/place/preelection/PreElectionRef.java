package org.betterif.place.preelection;

import java.time.Instant;
import java.util.Set;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * A period of restricted publicity before an election.
 *
 * @param areaIds the areas it holds in, with everything inside them; empty: everywhere
 * @param from its first instant
 * @param to the first instant after it
 */
public record PreElectionRef(
        long id, LocalisedText name, LocalisedText why, Set<Long> areaIds, Instant from, Instant to) {

    public boolean running(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** An idea for the whole place (no area) is held back only by a period that holds everywhere. */
    public boolean holdsIn(@Nullable Long areaId) {
        return areaIds.isEmpty() || (areaId != null && areaIds.contains(areaId));
    }
}
