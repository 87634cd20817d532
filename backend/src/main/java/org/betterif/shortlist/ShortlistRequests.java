package org.betterif.shortlist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.betterif.shared.LocalisedSize;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** What the clerk sends. */
final class ShortlistRequests {

    private ShortlistRequests() {}

    /** @param closesAt until when members score */
    record SecondRound(@NotNull Instant closesAt) {}

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
