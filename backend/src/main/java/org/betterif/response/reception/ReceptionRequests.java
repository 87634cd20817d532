package org.betterif.response.reception;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.betterif.response.text.AnswerText;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedSize;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.text.WrittenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What those who asked send about an answer. */
final class ReceptionRequests {

    /** A public reason, in characters. */
    private static final int LONGEST = 2000;

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

    /** @param text Markdown */
    @Schema(name = "FollowUpRequest")
    record FollowUp(
            @NotBlank @Size(max = 2000) String text,
            @NotNull Language language) {
        FollowUp {
            text = text == null ? "" : WrittenText.cleaned(text);
        }
    }

    /** @param note why it is hidden, in public */
    /** @param reason as the public list of what was removed says it */
    @Schema(
            name = "HideFollowUpRequest",
            examples =
                    "{\"reason\":\"identifiesAPerson\",\"note\":{\"en\":\"It names a child\",\"cy\":\"Mae'n enwi plentyn\"}}")
    record HideFollowUp(
            @NotNull @Pattern(regexp = "[a-zA-Z]{3,40}") String reason,
            @NotNull @Valid @LocalisedSize(max = LONGEST) LocalisedText note) {}
}
