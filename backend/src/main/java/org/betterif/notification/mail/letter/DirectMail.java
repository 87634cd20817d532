package org.betterif.notification.mail.letter;

import java.util.List;
import java.util.regex.Pattern;
import org.betterif.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A mail to an address that is no account's. Address and words are forgotten as soon as it is settled. Since nobody could read
 * in the app what it said, one whose process died is handed over again, under the same Message-ID.
 *
 * @param language null: both
 * @param words what the kind needs, in its order
 */
public record DirectMail(
        Kind kind, String address, @Nullable Language language, List<String> words) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,255}");

    public DirectMail {
        language = language == Language.OTHER ? null : language;
    }

    public enum Kind {
        /** The code, the council's id, the juror's id. */
        INVITATION,
        /** To the safeguarding lead: the act's number, and never what it is about. */
        SEALED,
        /** What became of a notice of defamation, the notice's number. */
        DEFAMATION_OUTCOME,
        /** The complaint's reference, the answer. */
        COMPLAINT_ANSWER
    }

    /** Whether a contact somebody left is an address for mail. */
    public static boolean mailable(@Nullable String contact) {
        return contact != null && ADDRESS.matcher(contact.strip()).matches();
    }
}
