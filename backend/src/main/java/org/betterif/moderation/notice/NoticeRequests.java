package org.betterif.moderation.notice;

import jakarta.validation.constraints.NotNull;
import org.betterif.moderation.ModerationReason;
import org.betterif.moderation.NoticeState;
import org.betterif.shared.Language;
import org.betterif.shared.problem.ProblemException;
import org.betterif.shared.text.WrittenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What comes in. */
final class NoticeRequests {

    private NoticeRequests() {}

    /**
     * What the law asks of a notice: who complains, how to reach them, where the words are, and why they are untrue and
     * harmful.
     *
     * @param nameMayBeTold whether the person who wrote it may be told who complains
     */
    @Schema(examples = """
            {"idea": 142, "comment": null, "name": "Megan Rhydderch", "email": "megan@bryncoed.example",
             "untrueWords": "The shop sells what it should not.", "claim": "It does not, and customers stay away.",
             "nameMayBeTold": true, "language": "en"}""")
    record Notice(
            @Nullable Long idea,
            @Nullable Long comment,
            @NotNull String name,
            @NotNull String email,
            @NotNull String untrueWords,
            @NotNull String claim,
            @NotNull Boolean nameMayBeTold,
            @NotNull Language language) {

        Notices.Claim cleaned() {
            var address = WrittenText.needed("email", email, 200, ModerationReason.NEEDED, ModerationReason.TOO_LONG);
            if (!address.matches("[^\\s@]+@[^\\s@]+")) {
                throw ProblemException.invalid("email", ModerationReason.NO_CONTACT, "An address for mail is needed.");
            }
            return new Notices.Claim(
                    WrittenText.needed("name", name, 200, ModerationReason.NEEDED, ModerationReason.TOO_LONG),
                    address,
                    WrittenText.needed(
                            "untrueWords", untrueWords, 2000, ModerationReason.NEEDED, ModerationReason.TOO_LONG),
                    WrittenText.needed("claim", claim, 6000, ModerationReason.NEEDED, ModerationReason.TOO_LONG),
                    language.spoken(),
                    nameMayBeTold);
        }
    }

    /** @param note what was done or said, for the record */
    record Step(@NotNull NoticeState state, @Nullable String note) {

        String words() {
            return WrittenText.within("note", note, 4000, ModerationReason.TOO_LONG);
        }
    }
}
