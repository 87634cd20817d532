package org.betterif.place;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.betterif.shared.LocalisedSize;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * The council itself, as an administrator writes it.
 *
 * @param note something every reader should know, such as that the place is made up
 * @param address lines of the postal address
 */
public record CouncilPlan(
        @NotNull @Valid @LocalisedSize(max = 120) LocalisedText name,
        @NotNull @Valid @LocalisedSize(max = 60) LocalisedText shortName,
        @NotNull @Valid @LocalisedSize(max = 200) LocalisedText strapline,
        @Nullable @Valid @LocalisedSize(max = 1000) LocalisedText welcome,
        @Nullable @Valid @LocalisedSize(max = 1000) LocalisedText note,
        @Nullable @Valid @LocalisedSize(max = 500) LocalisedText address,
        @Nullable @Valid @LocalisedSize(max = 500) LocalisedText opening,
        @Nullable @Size(min = 1, max = 40) String telephone,
        @Nullable @Email @Size(min = 3, max = 200) String email) {}
