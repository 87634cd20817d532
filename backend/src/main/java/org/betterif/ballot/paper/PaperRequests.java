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

    /** @param reason why the entry was wrong; never how the paper is marked */
    @Schema(
            examples =
                    "{\"reason\": \"Read wrongly the first time\", \"paper\": {\"choices\": [\"150\"], \"points\": []}}")
    record Correction(
            @NotBlank @Size(max = 500) String reason,
            @NotNull @Valid Paper paper) {}

    /** What a second reader read. */
    record Reading(@NotNull @Valid Paper paper) {}

    /** @param reason why it does not count; never how the paper is marked */
    @Schema(examples = "{\"reason\": \"The voter has voted online as well\"}")
    record StrikeOut(@NotBlank @Size(max = 500) String reason) {}
}
