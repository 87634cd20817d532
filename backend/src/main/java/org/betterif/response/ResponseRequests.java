package org.betterif.response;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.betterif.response.text.AnswerContent;
import org.betterif.shared.LocalisedSize;
import org.betterif.shared.LocalisedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What clients send about duties and answers. */
final class ResponseRequests {

    /** A public reason or note, in characters. */
    static final int LONGEST = 2000;

    private ResponseRequests() {}

    /** Why an idea is owed an answer, in public. */
    record StartDuty(
            @NotNull @Valid @LocalisedSize(max = LONGEST) LocalisedText reason) {}

    /** @param reason why it is corrected, in public; not needed where only the other language is added */
    @Schema(name = "CorrectionRequest")
    record Correct(
            @NotNull @Valid AnswerContent content,
            @Nullable @Valid @LocalisedSize(max = LONGEST) LocalisedText reason) {}
}
