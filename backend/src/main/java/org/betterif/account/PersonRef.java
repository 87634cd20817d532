package org.betterif.account;

import org.betterif.shared.Language;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** What other features know of a person. The id stays inside: public bodies show a {@link Byline}. */
public record PersonRef(
        long id, String name, Badge badge, @Nullable LocalisedText roleTitle, Language language) {

    public Byline byline() {
        return new Byline(name, badge, roleTitle);
    }
}
