package org.betterif.moderation.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.betterif.moderation.Contact;
import org.betterif.moderation.ModerationAction;
import org.betterif.moderation.ModerationReason;
import org.betterif.moderation.ReasonCode;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedSize;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.text.WrittenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What comes in: reports, and what moderators decide about them. */
final class ReportRequests {

    private ReportRequests() {}

    /**
     * @param idea number of the idea, or null when a comment is reported
     * @param contact where to be reached, by choice
     */
    @Schema(examples = """
            {"idea": 142, "comment": null, "reason": "identifiesAPerson", "text": "It names a neighbour.", "language": "en",
             "contact": "megan@bryncoed.example"}""")
    record Report(
            @Nullable Long idea,
            @Nullable Long comment,
            @NotNull ReasonCode reason,
            @Nullable String text,
            @NotNull Language language,
            @Nullable String contact) {

        String words() {
            return WrittenText.within("text", text, 4000, ModerationReason.TOO_LONG);
        }

        @Nullable
        String where() {
            return Contact.checked(contact);
        }
    }

    /**
     * @param action DISMISS, HIDE, RESTORE or SEAL
     * @param publicNote for the public list, both languages
     * @param toAuthor what the author is told beside the reason
     */
    record Decide(
            @NotNull ModerationAction action,
            @Nullable ReasonCode reason,
            @Nullable @Valid @LocalisedSize(max = 2000) LocalisedText publicNote,
            @Nullable @Valid @LocalisedSize(max = 4000) LocalisedText toAuthor) {}

    /** @param opens else it goes back to its author, with a reason */
    record Check(
            @NotNull Boolean opens,
            @Nullable ReasonCode reason,
            @Nullable @Valid @LocalisedSize(max = 4000) LocalisedText toAuthor) {}

    /** @param until null for good */
    record Suspend(
            @NotNull ReasonCode reason,
            @Nullable Instant until,
            @Nullable @Valid @LocalisedSize(max = 4000) LocalisedText toAuthor) {}
}
