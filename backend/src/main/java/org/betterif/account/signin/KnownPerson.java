package org.betterif.account.signin;

import java.time.Instant;
import java.util.Set;
import org.betterif.account.AgeBand;
import org.betterif.shared.Language;
import org.jspecify.annotations.Nullable;

/** What every request needs to know of the person behind it. */
record KnownPerson(
        long id,
        String name,
        boolean welcomed,
        @Nullable Instant suspendedUntil,
        AgeBand ageBand,
        Language language,
        @Nullable Instant sessionsEndedAt,
        @Nullable String email,
        Set<String> staffRoles) {

    /** The database keeps a suspension without an end as the end of time. */
    boolean suspended(Instant now) {
        return suspendedUntil != null && suspendedUntil.isAfter(now);
    }

    /** Tokens count in whole seconds: one of the very second in which sessions were ended counts as before. */
    boolean ended(@Nullable Instant signedInAt) {
        return sessionsEndedAt != null && (signedInAt == null || !signedInAt.isAfter(sessionsEndedAt));
    }
}
