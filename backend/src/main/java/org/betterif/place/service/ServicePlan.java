package org.betterif.place.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.betterif.place.book.PlaceConfig;
import org.betterif.shared.LocalisedSize;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** A service or partner body, as an administrator writes it. @param areas none: the whole place */
public record ServicePlan(
        @NotNull @Pattern(regexp = PlaceConfig.SLUG) @Size(max = 60)
        String slug,

        @NotNull @Valid @LocalisedSize(max = 80) LocalisedText name,
        @Nullable @Valid @LocalisedSize(max = 500) LocalisedText about,
        boolean partner,
        @NotNull @Size(max = 100) Set<@NotNull Long> topics,
        @NotNull @Size(max = 500) Set<@NotNull Long> areas) {}
