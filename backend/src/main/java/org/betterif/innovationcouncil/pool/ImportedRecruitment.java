package org.betterif.innovationcouncil.pool;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.betterif.shared.LocalisedText;

/** A closed call for members of the demo, whose lots are then drawn. Sends nothing. */
public record ImportedRecruitment(
        LocalisedText text,
        Instant opensAt,
        Instant closesAt,
        int seats,
        List<Stratum> strata,
        List<Volunteer> volunteers) {

    public record Stratum(String key, LocalisedText label, List<Group> groups) {}

    public record Group(String key, LocalisedText label, int min, int max) {}

    /** @param groups by stratum's key, the key of the group */
    public record Volunteer(long personId, Map<String, String> groups) {}
}
