package org.betterif.ballot;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
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

    /**
     * A marked paper.
     *
     * @param choices refs; on a ranking the best first
     * @param points one for each choice on a ballot of points, else empty
     */
    @Schema(examples = "{\"choices\": [\"142\", \"150\"], \"points\": []}")
    record Paper(
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Size(max = 40) String> choices,
            @NotNull @Size(max = 100) List<@NotNull @Min(1) @Max(1_000) Integer> points) {}

    record Print(@Min(1) @Max(200) int papers) {}

    /**
     * A paper that came back.
     *
     * @param place where it was filled in
     * @param consent that the person agreed to have it entered, may take part and has not voted online
     */
    @Schema(
            examples =
                    "{\"place\": \"Library\", \"consent\": true, \"paper\": {\"choices\": [\"142\"], \"points\": []}}")
    record Entry(
            @NotBlank @Size(max = 200) String place,
            boolean consent,
            @NotNull @Valid Paper paper) {}

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
            @NotBlank @Size(max = 9_000_000) String content,
            @Nullable @Min(1) @Max(99) Integer seats,
            @NotNull @Valid BallotTerms.Counting rule,
            @NotBlank @Size(max = 50) String tie) {}
}
