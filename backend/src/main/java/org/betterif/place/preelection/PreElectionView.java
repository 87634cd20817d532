package org.betterif.place.preelection;

import java.time.LocalDate;
import java.util.Set;
import org.betterif.shared.LocalisedText;

/** @param to the last day @param areas none: everywhere @param now whether it is running */
public record PreElectionView(
        long id,
        LocalDate from,
        LocalDate to,
        LocalisedText name,
        LocalisedText why,
        Set<Long> areas,
        boolean now,
        long version) {}
