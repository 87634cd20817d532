package org.betterif.shortlist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedText;
import org.betterif.shortlist.preparation.ImportedPreparation;
import org.jspecify.annotations.Nullable;

/**
 * What a council of the past, or of the demo, judged by, scored and decided.
 *
 * @param handedIn persons who handed in
 * @param present persons who took part in the decision
 */
public record ImportedShortlist(
        ImportedPreparation prepared,
        List<Score> scores,
        List<Long> handedIn,
        List<Long> present,
        List<Decided> decisions,
        @Nullable LocalisedText minutes) {

    /** @param round 1, or 2 for what was scored a second time @param marks by criterion's key */
    public record Score(
            long personId,
            int round,
            long idea,
            Map<String, Integer> marks,
            String reason,
            Language language,
            Instant at) {}

    /** @param departure where the council did not follow the rule */
    public record Decided(
            long idea,
            boolean taken,
            LocalisedText reason,
            @Nullable LocalisedText departure) {}
}
