package org.betterif.shortlist.preparation;

import java.time.Instant;
import java.util.List;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * What a council of the past, or of the demo, had before it and judged by.
 *
 * @param rule null: the mean, without bounds
 */
public record ImportedPreparation(
        List<NewCriterion> criteria,
        List<Long> nominated,
        Instant nominatedAt,
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
}
