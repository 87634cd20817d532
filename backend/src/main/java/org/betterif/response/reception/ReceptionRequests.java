package org.betterif.response.reception;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.betterif.response.text.AnswerText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What those who supported an idea send about the answer to it. */
final class ReceptionRequests {

    private ReceptionRequests() {}

    /** @param reason read by the desks, without a name */
    @Schema(name = "VerdictRequest")
    record SayVerdict(
            @NotNull Verdict says,
            @Nullable @Size(max = 500) String reason) {
        SayVerdict {
            reason = AnswerText.cleaned(reason);
        }
    }
}
