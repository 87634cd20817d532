package org.betterif.innovationcouncil.pool;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.betterif.shared.LocalisedText;

/**
 * A council's open call for members.
 *
 * @param seats how many are drawn, or offered to applicants
 * @param onePerHousehold at most one member of a household is drawn
 */
record Recruitment(
        long councilId,
        Way way,
        LocalisedText text,
        Instant opensAt,
        Instant closesAt,
        int seats,
        boolean onePerHousehold,
        List<Stratum> strata) {

    /** What the members are to be like the population in, such as the age band. */
    record Stratum(long id, String key, LocalisedText label, List<Group> groups) {

        Optional<Group> group(String key) {
            return groups.stream().filter(one -> one.key().equals(key)).findFirst();
        }
    }

    /** @param min seats at least @param max seats at most */
    record Group(long id, String key, LocalisedText label, int min, int max) {}

    boolean closed(Instant now) {
        return !now.isBefore(closesAt);
    }

    boolean open(Instant now) {
        return !now.isBefore(opensAt) && !closed(now);
    }
}
