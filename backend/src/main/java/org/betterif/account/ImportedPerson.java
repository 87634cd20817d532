package org.betterif.account;

import java.util.Set;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a demo or an import brings along, already welcomed. Known again by issuer and subject.
 *
 * @param issuer for the demo's people {@link PersonDirectory#issuer()}, so that they can sign in
 * @param staffRoles decide badge and what lists of staff show; what they may do comes from their token alone
 */
public record ImportedPerson(
        String issuer,
        String subject,
        String name,
        Language language,
        AgeBand ageBand,
        Set<Role> staffRoles,
        @Nullable LocalisedText roleTitle,
        @Nullable String email) {}
