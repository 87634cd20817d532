package org.betterif.place.topic;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.betterif.place.book.PlaceConfig;
import org.betterif.shared.LocalisedSize;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** A topic, as an administrator writes it. */
public record TopicPlan(
        @NotNull @Pattern(regexp = PlaceConfig.SLUG) @Size(max = 60)
        String slug,

        @NotNull @Valid @LocalisedSize(max = 80) LocalisedText name,
        @Nullable @Valid @LocalisedSize(max = 500) LocalisedText about,
        @NotNull TopicLook icon,
        @NotNull TopicLook colour) {}
