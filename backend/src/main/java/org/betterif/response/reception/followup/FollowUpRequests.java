package org.betterif.response.reception.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedSize;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.text.WrittenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an author sends about an answer, and a moderator about that. */
final class FollowUpRequests {

    /** A public reason, in characters. */
    private static final int LONGEST = 2000;

    private FollowUpRequests() {}

    /** @param text Markdown */
    @Schema(name = "FollowUpRequest")
    record Write(
            @NotBlank @Size(max = 2000) String text,
            @NotNull Language language) {
        Write {
            text = text == null ? "" : WrittenText.cleaned(text);
        }
    }

    /** @param reason as the public list of what was removed says it @param note why it is hidden, in public */
    @Schema(
            name = "HideFollowUpRequest",
            examples =
                    "{\"reason\":\"identifiesAPerson\",\"note\":{\"en\":\"It names a child\",\"cy\":\"Mae'n enwi plentyn\"}}")
    record Hide(
            @NotNull @Pattern(regexp = "[a-zA-Z]{3,40}") String reason,
            @NotNull @Valid @LocalisedSize(max = LONGEST) LocalisedText note) {}
}
