package org.betterif.call.keeping;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.betterif.call.Evidence;
import org.betterif.call.PhaseRef;
import org.betterif.call.rules.CallRules;
import org.betterif.shared.LocalisedSize;
import org.betterif.shared.LocalisedText;

/**
 * A call, as an administrator or an import writes it.
 *
 * @param fixed what is settled and not asked
 * @param open what people can change
 * @param whoDecides who decides, by when and by which rule
 * @param areas none: the whole place
 * @param topics none: all
 */
public record CallPlan(
        @NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 60)
        String slug,

        @NotNull @Valid @LocalisedSize(max = 120) LocalisedText name,
        @NotNull @Valid @LocalisedSize(max = 300) LocalisedText question,
        @NotNull @Valid @LocalisedSize(max = 1000) LocalisedText summary,
        @NotNull @Valid @LocalisedSize(max = 3000) LocalisedText fixed,
        @NotNull @Valid @LocalisedSize(max = 3000) LocalisedText open,
        @NotNull @Valid @LocalisedSize(max = 2000) LocalisedText whoDecides,
        @NotNull @Size(max = 30) List<@NotNull @Valid Evidence> evidence,
        @NotNull @Size(max = 8) List<@NotNull @Valid PhaseRef> phases,
        @NotNull @Valid CallRules rules,
        @NotNull @Size(max = 500) Set<@NotNull Long> areas,
        @NotNull @Size(max = 100) Set<@NotNull Long> topics) {}
