package org.betterif.response.meeting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.betterif.call.rules.Consequence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a debate or hearing was held. @param link to the minutes or the recording */
@Schema(name = "MeetingHeld")
public record MeetingHeld(
        @NotNull Consequence consequence,
        @NotNull LocalDate on,

        @Nullable @Pattern(regexp = "https://\\S+") @Size(max = 500)
        String link) {}
