package org.betterif.shortlist.preparation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.betterif.shared.LocalisedSize;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** What the clerk sends. */
final class PreparationRequests {

    private PreparationRequests() {}

    record PutCriteria(@NotNull @Size(max = 20) List<@NotNull @Valid NewCriterion> criteria) {}

    record NewCriterion(
            @Min(1) @Max(1000) int weight,
            @NotNull @Valid @LocalisedSize(max = 120) LocalisedText name,
            @NotNull @Valid @LocalisedSize(max = 300) LocalisedText low,
            @NotNull @Valid @LocalisedSize(max = 300) LocalisedText middle,
            @NotNull @Valid @LocalisedSize(max = 300) LocalisedText high,
            boolean breaksTies) {}

    /**
     * @param scorers of each idea; null where every juror scores every idea @param secondRound null: no
     * @param ballot slug of a public ballot of the council's call that proposes the shortlist; null: the scores do
     * @param ballotRule how it is counted, as {@code select} names rules
     */
    record PutRule(
            @NotNull SelectionRule rule,
            @NotNull @Size(max = 20) List<@NotNull @Valid NewBound> bounds,
            @Nullable @Min(1) @Max(50) Integer scorers,
            @Min(1) @Max(100) int mostPercent,
            @Nullable Boolean secondRound,
            @Nullable @Size(min = 1, max = 120) String ballot,
            @Nullable @Size(min = 1, max = 40) String ballotRule) {}

    /** @param value a kind, or the slug of an area or topic */
    record NewBound(
            Rule.@NotNull Label label,
            @NotNull @Size(min = 1, max = 120) String value,
            @Min(0) @Max(50) int min,
            @Min(0) @Max(50) int max) {}

    record Nominate(@NotNull @Size(max = 200) List<@NotNull @Positive Long> ideas) {}
}
