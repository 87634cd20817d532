package org.betterif.place.area;

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

/** An area, as an administrator writes it. @param parentId the area it lies in */
public record AreaPlan(
        @NotNull @Pattern(regexp = PlaceConfig.SLUG) @Size(max = 60)
        String slug,

        @NotNull @Valid @LocalisedSize(max = 80) LocalisedText name,
        @Nullable @Valid @LocalisedSize(max = 500) LocalisedText about,
        @Nullable Long parentId,
        @Min(0) @Max(100_000_000) int population,
        @Nullable Boundary boundary) {}
