package org.betterif.innovationcouncil.seat;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.betterif.innovationcouncil.InterestKind;
import org.betterif.shared.LocalisedSize;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.text.WrittenText;
import org.jspecify.annotations.Nullable;

/** What clerks and jurors send about seats. */
final class SeatRequests {

    private SeatRequests() {}

    /** @param email where the invitation goes; without one the clerk hands the link over @param alternate steps in later */
    record Invite(
            @Nullable @Email @Size(min = 3, max = 254) String email,
            @NotNull @Valid @LocalisedSize(max = 200) LocalisedText seat,
            boolean chair,
            @Nullable Boolean alternate) {}

    record Seat(@NotNull @Valid @LocalisedSize(max = 200) LocalisedText seat, boolean chair) {}

    /** @param seat the one that has fallen free @param reason needed where somebody else has stood ready longer */
    record StepIn(
            @Positive long seat,
            @Nullable @Valid @LocalisedSize(max = 1000) LocalisedText reason) {}

    /** @param reason for everybody; needed unless nobody has taken the seat */
    record Removal(
            @Nullable @Valid @LocalisedSize(max = 1000) LocalisedText reason) {}

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
