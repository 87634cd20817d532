package org.betterif.moderation.complaint;

import jakarta.validation.constraints.NotNull;
import org.betterif.moderation.Contact;
import org.betterif.moderation.ModerationReason;
import org.betterif.shared.Language;
import org.betterif.shared.text.WrittenText;
import org.jspecify.annotations.Nullable;

/** What comes in. */
final class ComplaintRequests {

    private ComplaintRequests() {}

    record Complaint(
            @NotNull String name,
            @Nullable String contact,
            @NotNull String about,
            @NotNull String text,
            @NotNull Language language) {

        Complaints.Words cleaned() {
            return new Complaints.Words(
                    WrittenText.needed("name", name, 200, ModerationReason.NEEDED, ModerationReason.TOO_LONG),
                    Contact.checked(contact),
                    WrittenText.needed("about", about, 300, ModerationReason.NEEDED, ModerationReason.TOO_LONG),
                    WrittenText.needed("text", text, 6000, ModerationReason.NEEDED, ModerationReason.TOO_LONG),
                    language.spoken());
        }
    }

    record Answer(@NotNull String answer) {

        String words() {
            return WrittenText.needed("answer", answer, 6000, ModerationReason.NEEDED, ModerationReason.TOO_LONG);
        }
    }
}
