package org.betterif.moderation;

import org.betterif.shared.problem.ProblemException;
import org.betterif.shared.text.WrittenText;
import org.jspecify.annotations.Nullable;

/** Where somebody without an account can be reached: an address for mail, or a telephone number. */
public record Contact(String value) {

    /** @return null when there is none. @throws ProblemException 400 when nobody could be reached there */
    public static @Nullable String checked(@Nullable String given) {
        var contact = WrittenText.within("contact", given, 200, ModerationReason.TOO_LONG);
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
