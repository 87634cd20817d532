package org.betterif.ballot;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.betterif.ballot.terms.BallotTerms;
import org.betterif.shared.LocalisedSize;
import org.betterif.shared.LocalisedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What comes in. */
final class BallotRequests {

    private BallotRequests() {}

    record Draft(@Positive long callId, @NotNull @Valid BallotTerms terms) {}

    /** @param reason for everybody to read */
    record CallOff(
            @NotNull @Valid @LocalisedSize(max = 2000) LocalisedText reason) {}

    /** A file to be looked at; see {@link Import}. */
    @Schema(examples = "{\"fileName\": \"ward.blt\", \"content\": \"3 1\\n4 2 1 0\\n0\\n\"}")
    record Look(
            @NotBlank @Size(max = 200) String fileName,
            @NotNull @Size(max = 9_000_000) String content,
            @Nullable @Min(1) @Max(99) Integer seats) {}

    /**
     * Ballots of a file, counted here.
     *
     * @param fileName tells the format: .pb, .blt, .abc.yaml
     * @param seats places to fill, where the file does not say or counts money
     * @param rule which rule counts them
     */
    record Import(
            @Positive long callId,
            @NotNull @Valid @LocalisedSize(max = 120) LocalisedText name,
            @NotBlank @Size(max = 200) String fileName,
            @NotNull @Size(max = 9_000_000) String content,
            @Nullable @Min(1) @Max(99) Integer seats,
            @NotNull @Valid BallotTerms.Counting rule,
            @NotBlank @Size(max = 50) String tie) {}
}
