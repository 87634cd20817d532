package org.betterif.ballot.paper;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.betterif.ballot.terms.Paper;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What comes in. */
final class PaperRequests {

    private PaperRequests() {}

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

    /** @param reason why the entry was wrong */
    @Schema(examples = "{\"reason\": \"MISREAD\", \"paper\": {\"choices\": [\"150\"], \"points\": []}}")
    record Correction(
            @NotNull CorrectionReason reason,
            @NotNull @Valid Paper paper) {}

    /** What a second reader read. */
    record Reading(@NotNull @Valid Paper paper) {}

    /** @param reason why it does not count */
    @Schema(examples = "{\"reason\": \"VOTED_ONLINE\"}")
    record StrikeOut(@NotNull StrikeOutReason reason) {}
}
