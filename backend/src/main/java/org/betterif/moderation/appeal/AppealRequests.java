package org.betterif.moderation.appeal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.betterif.moderation.ModerationReason;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedSize;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.text.WrittenText;
import org.jspecify.annotations.Nullable;

/** What comes in. */
final class AppealRequests {

    private AppealRequests() {}

    record Appeal(@NotNull @NotBlank String text, @NotNull Language language) {

        String words() {
            return WrittenText.needed("text", text, 4000, ModerationReason.NEEDED, ModerationReason.TOO_LONG);
        }
    }

    record DecideAppeal(
            @NotNull Boolean upheld,
            @NotNull @Valid @LocalisedSize(max = 4000) LocalisedText answer) {}

    /** @param agrees that the words come down */
    record PosterReply(@NotNull Boolean agrees, @Nullable String text) {

        String words() {
            return WrittenText.within("text", text, 4000, ModerationReason.TOO_LONG);
        }
    }
}
