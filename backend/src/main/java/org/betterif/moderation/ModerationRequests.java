package org.betterif.moderation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedSize;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.problem.CommonReason;
import org.betterif.shared.problem.ProblemException;
import org.betterif.shared.text.WrittenText;
import org.jspecify.annotations.Nullable;

/** What comes in. */
final class ModerationRequests {

    private ModerationRequests() {}

    /**
     * @param idea number of the idea, or null when a comment is reported
     * @param contact where to be reached, by choice
     */
    record Report(
            @Nullable Long idea,
            @Nullable Long comment,
            @NotNull ReasonCode reason,
            @Nullable String text,
            @NotNull Language language,
            @Nullable String contact) {

        String words() {
            return clean("text", text, 4000, false);
        }

        @Nullable
        String where() {
            return ModerationRequests.reach(contact);
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

    record Appeal(@NotNull @NotBlank String text, @NotNull Language language) {

        String words() {
            return clean("text", text, 4000, true);
        }
    }

    record DecideAppeal(
            @NotNull Boolean upheld,
            @NotNull @Valid @LocalisedSize(max = 4000) LocalisedText answer) {}

    /**
     * What the law asks of a notice: who complains, how to reach them, where the words are, and why they are untrue and
     * harmful.
     *
     * @param nameMayBeTold whether the person who wrote it may be told who complains
     */
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
            var address = clean("email", email, 200, true);
            if (!address.matches("[^\\s@]+@[^\\s@]+")) {
                throw ProblemException.invalid("email", ModerationReason.NO_CONTACT, "An address for mail is needed.");
            }
            return new Notices.Claim(
                    clean("name", name, 200, true),
                    address,
                    clean("untrueWords", untrueWords, 2000, true),
                    clean("claim", claim, 6000, true),
                    spoken(language),
                    nameMayBeTold);
        }
    }

    /** @param note what was done or said, for the record */
    record Step(@NotNull NoticeState state, @Nullable String note) {

        String words() {
            return clean("note", note, 4000, false);
        }
    }

    /** @param agrees that the words come down */
    record PosterReply(@NotNull Boolean agrees, @Nullable String text) {

        String words() {
            return clean("text", text, 4000, false);
        }
    }

    record Complaint(
            @NotNull String name,
            @Nullable String contact,
            @NotNull String about,
            @NotNull String text,
            @NotNull Language language) {

        Complaints.Words cleaned() {
            return new Complaints.Words(
                    clean("name", name, 200, true),
                    ModerationRequests.reach(contact),
                    clean("about", about, 300, true),
                    clean("text", text, 6000, true),
                    spoken(language));
        }
    }

    record Answer(@NotNull String answer) {

        String words() {
            return clean("answer", answer, 6000, true);
        }
    }

    static String spoken(Language language) {
        if (language == Language.OTHER) {
            throw ProblemException.invalid("language", CommonReason.INVALID, "Say en or cy.");
        }
        return language.code();
    }

    private static String clean(String field, @Nullable String given, int most, boolean needed) {
        var text = given == null ? "" : WrittenText.cleaned(given);
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            throw ProblemException.invalid(
                    field, ModerationReason.TOO_LONG, "At most " + most + " characters; there are " + length + ".");
        }
        if (needed && text.isBlank()) {
            throw ProblemException.invalid(field, ModerationReason.NEEDED, "This is needed.");
        }
        return text;
    }

    private static @Nullable String reach(@Nullable String given) {
        var contact = clean("contact", given, 200, false);
        if (contact.isEmpty()) {
            return null;
        }
        if (!contact.contains("@") && contact.chars().filter(Character::isDigit).count() < 6) {
            throw ProblemException.invalid(
                    "contact", ModerationReason.NO_CONTACT, "An address for mail or a telephone number.");
        }
        return contact;
    }
}
