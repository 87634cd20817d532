package org.betterif.place.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.betterif.shared.LocalisedSize;
import org.betterif.shared.LocalisedText;

/** A day on which the council does not work, as an administrator writes it. */
public record ClosurePlan(
        @NotNull LocalDate day,
        @NotNull @Valid @LocalisedSize(max = 120) LocalisedText name) {}
