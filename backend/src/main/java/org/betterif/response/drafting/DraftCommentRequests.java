package org.betterif.response.drafting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.betterif.shared.text.WrittenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What clients send about comments on a draft. */
final class DraftCommentRequests {

    private DraftCommentRequests() {}

    /** @param field of the answer that it is about, such as {@code reasons}; without it: the whole */
    @Schema(name = "DraftCommentRequest")
    record WriteComment(
            @NotBlank @Size(max = 4000) String text,
            @Nullable @Size(max = 60) String field) {
        WriteComment {
            text = text == null ? "" : WrittenText.cleaned(text);
        }
    }
}
