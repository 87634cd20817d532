package org.betterif.innovationcouncil;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.betterif.shared.LocalisedSize;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.text.WrittenText;
import org.jspecify.annotations.Nullable;

/** What clerks and jurors send. */
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

    /** @param email where the invitation goes; without one the clerk hands the link over @param alternate steps in later */
    record Invite(
            @Nullable @Email @Size(min = 3, max = 254) String email,
            @NotNull @Valid @LocalisedSize(max = 200) LocalisedText seat,
            boolean chair,
            @Nullable Boolean alternate) {}

    record Seat(@NotNull @Valid @LocalisedSize(max = 200) LocalisedText seat, boolean chair) {}

    record Cancel(@NotNull @Valid @LocalisedSize(max = 2000) LocalisedText reason) {}

    record Code(@NotBlank @Size(max = 200) String code) {}

    /**
     * @param onboarded whether the short introduction was read; it cannot be unread
     * @param accessNeeds for the clerk alone; null leaves what was said before @param expenses likewise
     */
    record OwnSeat(
            boolean named,
            boolean scoresNamed,
            boolean onboarded,
            @Nullable @Size(max = 1000) String accessNeeds,
            @Nullable @Size(max = 1000) String expenses) {}

    record Interests(@NotNull @Size(max = 100) List<@NotNull @Valid Declared> interests) {}

    /** @param idea null for an interest in general @param note for the clerk alone */
    record Declared(
            @Nullable @Positive Long idea,
            @NotNull InterestKind kind,
            @NotNull @Size(max = 1000) String note) {

        @JsonCreator
        Declared(@Nullable Long idea, InterestKind kind, String note) {
            this.idea = idea;
            this.kind = kind;
            this.note = note == null ? "" : WrittenText.cleaned(note);
        }
    }

    record AddInterest(long jurorId, @NotNull @Valid Declared interest) {}
}
