package org.betterif.place.rightdoor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.betterif.place.book.PlaceConfig;
import org.betterif.shared.LocalisedSize;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * Where something belongs that is no idea, as an administrator writes it. At least one of link and telephone is needed.
 *
 * @param urgent shown first and loudest
 * @param position its place among those as urgent
 */
public record RightDoorPlan(
        @NotNull @Pattern(regexp = PlaceConfig.SLUG) @Size(max = 60)
        String slug,

        boolean urgent,
        @NotNull @Valid @LocalisedSize(max = 120) LocalisedText name,
        @NotNull @Valid @LocalisedSize(max = 1000) LocalisedText text,

        @Nullable @Pattern(regexp = "https://\\S+") @Size(max = 500)
        String link,

        @Nullable @Size(min = 1, max = 40) String telephone,
        @NotNull @Valid Keywords keywords,
        @Min(0) @Max(1000) int position) {}
