package org.betterif.shortlist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * What a council of the past, or of the demo, judged by, scored and decided.
 *
 * @param handedIn persons who handed in
 * @param present persons who took part in the decision
 * @param rule null: the mean, without bounds
 */
public record ImportedShortlist(
        List<NewCriterion> criteria,
        List<Long> nominated,
        Instant nominatedAt,
        List<Score> scores,
        List<Long> handedIn,
        List<Long> present,
        List<Decided> decisions,
        @Nullable LocalisedText minutes,
        @Nullable Rule rule) {

    /**
     * @param selection such as {@code MEAN} @param secondRound whether members score a second time
     * @param ballots where public ballots propose the shortlist
     */
    public record Rule(
            String selection,
            List<Room> rooms,
            boolean secondRound,
            @Nullable Ballots ballots) {}

    /** @param ballot its slug @param rule as {@code select} names it */
    public record Ballots(String ballot, String rule) {}

    /** @param label {@code KIND}, {@code AREA} or {@code TOPIC} @param value a kind, or a slug */
    public record Room(String label, String value, int min, int max) {}

    /** @param key how scores name it @param low what 1 means @param middle what 3 means @param high what 5 means */
    public record NewCriterion(
            String key,
            int weight,
            LocalisedText name,
            LocalisedText low,
            LocalisedText middle,
            LocalisedText high,
            boolean breaksTies) {}

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
