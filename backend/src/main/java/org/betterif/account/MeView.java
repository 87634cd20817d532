package org.betterif.account;

import java.util.List;
import java.util.Locale;
import org.betterif.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * Who I am, for the app's header: the same shape signed out.
 *
 * @param suggestedName before the first sign-in is complete, what the identity provider calls this person
 * @param rulesVersion the house rules' version in force, to be accepted at the first sign-in
 * @param privacyVersion the privacy notice's version in force
 */
record MeView(
        boolean signedIn,
        boolean needsWelcome,
        boolean suspended,
        @Nullable String name,
        @Nullable String suggestedName,
        @Nullable Language language,
        boolean underEighteen,
        @Nullable String email,
        @Nullable MailChoices mail,
        List<String> desks,
        String rulesVersion,
        String privacyVersion) {

    static MeView visitor(AccountConfig config) {
        return new MeView(
                false, false, false, null, null, null, false, null, null, List.of(), config.rulesVersion(),
                config.privacyVersion());
    }

    static MeView of(Actor actor, Person.Own own, AccountConfig config) {
        return new MeView(
                true,
                !actor.welcomed(),
                actor.suspended(),
                actor.name(),
                own.welcomedAt() == null ? actor.name() : null,
                actor.language(),
                actor.underEighteen(),
                own.email(),
                own.mail(),
                desks(actor),
                config.rulesVersion(),
                config.privacyVersion());
    }

    private static List<String> desks(Actor actor) {
        return actor.roles().stream()
                .filter(role -> role.staff() && role != Role.SAFEGUARDING_LEAD)
                .sorted()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
