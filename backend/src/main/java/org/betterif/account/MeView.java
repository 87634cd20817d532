package org.betterif.account;

import java.util.List;
import org.betterif.shared.Language;
import org.jspecify.annotations.Nullable;

/** Who I am, for the app's header: the same shape signed out. */
record MeView(
        boolean signedIn,
        boolean needsWelcome,
        @Nullable String name,
        @Nullable Language language,
        boolean underEighteen,
        List<String> desks) {

    static MeView of(Actor actor) {
        if (!actor.signedIn()) {
            return new MeView(false, false, null, null, false, List.of());
        }
        var desks = actor.roles().stream()
                .filter(role -> role.staff() && role != Role.SAFEGUARDING_LEAD)
                .sorted()
                .map(role -> role.name().toLowerCase(java.util.Locale.ROOT))
                .toList();
        return new MeView(
                true, !actor.welcomed(), actor.name(), actor.language(), actor.underEighteen(), desks);
    }
}
