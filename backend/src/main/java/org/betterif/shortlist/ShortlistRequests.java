package org.betterif.shortlist;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedSize;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.text.WrittenText;
import org.jspecify.annotations.Nullable;

/** What clerks and jurors send. */
final class ShortlistRequests {

    private ShortlistRequests() {}

    record PutCriteria(@NotNull @Size(max = 20) List<@NotNull @Valid NewCriterion> criteria) {}

    record NewCriterion(
            @Min(1) @Max(1000) int weight,
            @NotNull @Valid @LocalisedSize(max = 120) LocalisedText name,
            @NotNull @Valid @LocalisedSize(max = 300) LocalisedText low,
            @NotNull @Valid @LocalisedSize(max = 300) LocalisedText middle,
            @NotNull @Valid @LocalisedSize(max = 300) LocalisedText high,
            boolean breaksTies) {}

    /** @param scorers of each idea; null where every juror scores every idea */
    record PutRule(
            @NotNull SelectionRule rule,
            @NotNull @Size(max = 20) List<@NotNull @Valid NewBound> bounds,
            @Nullable @Min(1) @Max(50) Integer scorers,
            @Min(1) @Max(100) int mostPercent) {}

    /** @param value a kind, or the slug of an area or topic */
    record NewBound(
            Rule.@NotNull Label label,
            @NotNull @Size(min = 1, max = 120) String value,
            @Min(0) @Max(50) int min,
            @Min(0) @Max(50) int max) {}

    record Nominate(@NotNull @Size(max = 200) List<@NotNull @Positive Long> ideas) {}

    /** @param marks by criterion's id; may be incomplete until it is handed in, and so may the reason */
    record SaveSheet(
            @NotNull @Size(max = 20) Map<Long, @NotNull @Min(1) @Max(5) Integer> marks,
            @NotNull @Size(max = 2000) String reason,
            @NotNull Language language) {

        @JsonCreator
        SaveSheet(Map<Long, Integer> marks, String reason, Language language) {
            this.marks = marks;
            this.reason = reason == null ? "" : WrittenText.cleaned(reason);
            this.language = language;
        }
    }

    /** @param present the jurors who took part in the decision, by the ids of the clerk's desk */
    record PutDecision(
            @NotNull @Size(max = 200) List<@NotNull @Positive Long> present,
            @NotNull @Size(max = 200) List<@NotNull @Valid Entry> entries) {}

    /** @param reason may be incomplete until the decision is recorded @param departure why not as the rule says */
    record Entry(
            @Positive long idea,
            boolean taken,
            @NotNull @LocalisedSize(max = 3000) LocalisedText reason,
            @Nullable @Valid @LocalisedSize(max = 3000) LocalisedText departure) {}

    record Reconsider(
            @NotNull @Valid @LocalisedSize(max = 2000) LocalisedText reason) {}

    record PutMinutes(
            @NotNull @Valid @LocalisedSize(max = 40_000) LocalisedText text) {}
}
