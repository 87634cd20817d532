package org.betterif.innovationcouncil;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.betterif.shared.LocalisedSize;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** What a clerk sends about a council. */
final class CouncilRequests {

    private CouncilRequests() {}

    record Convene(long callId, @NotNull @Valid Terms terms) {}

    /**
     * @param rule how the shortlist is made, in words @param places how many ideas it shortlists
     * @param termUntil the last day on which its members serve
     */
    record Terms(
            @NotNull @Valid @LocalisedSize(max = 120) LocalisedText name,
            @NotNull @Valid @LocalisedSize(max = 2000) LocalisedText purpose,
            @NotNull @Valid @LocalisedSize(max = 2000) LocalisedText rule,
            @Min(1) @Max(50) int quorum,
            @Min(1) @Max(50) int places,
            @Nullable LocalDate termUntil,
            @NotNull @Valid Timetable timetable) {

        Council.Terms terms() {
            return new Council.Terms(name, purpose, rule, quorum, places, termUntil, timetable);
        }
    }

    record Cancel(@NotNull @Valid @LocalisedSize(max = 2000) LocalisedText reason) {}
}
