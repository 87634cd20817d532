package org.betterif.account.signin;

import java.time.Instant;
import java.util.Set;
import org.betterif.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a session or a token says.
 *
 * @param issuer the name under which the issuer's people are kept
 * @param suggestedName what the issuer calls this person, as it stands in the token
 * @param at when the person proved who they are; of a token without {@code auth_time}, when it was issued
 */
record SignIn(
        String issuer,
        String subject,
        @Nullable String suggestedName,
        @Nullable String email,
        Set<Role> roles,
        @Nullable Instant at) {}
