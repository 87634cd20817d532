package org.betterif.place.preelection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.betterif.shared.LocalisedSize;
import org.betterif.shared.LocalisedText;

/** A pre-election period, as an administrator writes it. @param to the last day @param areas none: everywhere */
public record PreElectionPlan(
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotNull @Valid @LocalisedSize(max = 120) LocalisedText name,
        @NotNull @Valid @LocalisedSize(max = 1000) LocalisedText why,
        @NotNull @Size(max = 500) Set<@NotNull Long> areas) {}
