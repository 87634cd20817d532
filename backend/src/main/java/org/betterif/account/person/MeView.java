package org.betterif.account.person;

import java.util.List;
import org.betterif.account.AccountConfig;
import org.betterif.account.Badge;
import org.betterif.account.MailChoices;
import org.betterif.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * Who I am, for the app's header: the same shape signed out.
 *
 * @param suggestedName before the first sign-in is complete, what the identity provider calls this person
 * @param councillor the slug of one's own public page, for councillors
 * @param staffSignIn whether staff sign in somewhere else than residents
 * @param rulesVersion the house rules' version in force, to be accepted at the first sign-in
 * @param privacyVersion the privacy notice's version in force
 */
record MeView(
        boolean signedIn,
        boolean needsWelcome,
        boolean suspended,
        String name,
        String initials,
        @Nullable String suggestedName,
        @Nullable Badge badge,
        @Nullable Language language,
        boolean underEighteen,
        @Nullable String email,
        @Nullable MailChoices mail,
        List<String> desks,
        int unreadNotices,
        @Nullable String councillor,
        boolean staffSignIn,
        String rulesVersion,
        String privacyVersion) {

    static MeView visitor(AccountConfig config, boolean staffSignIn) {
        return new MeView(
                false,
                false,
                false,
                "",
                "",
                null,
                null,
                null,
                false,
                null,
                null,
                List.of(),
                0,
                null,
                staffSignIn,
                config.rulesVersion(),
                config.privacyVersion());
    }

    /** The first letters of the first and the last word. */
    static String initials(String name) {
        var words = name.strip().split("\\s+");
        var first = letter(words[0]);
        return words.length == 1 ? first : first + letter(words[words.length - 1]);
    }

    private static String letter(String word) {
        return word.isEmpty()
                ? ""
                : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT);
    }
}
