package org.betterif.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of sign-in and people; {@code docs/operating.md} lists them. */
@ConfigMapping(prefix = "betterif.account")
public interface AccountConfig {

    /** The house rules' version that people accept; a newer one asks everybody again. */
    @WithDefault("2026-12-01")
    String rulesVersion();

    /** The privacy notice's version that people accept; a newer one asks everybody again. */
    @WithDefault("2026-12-01")
    String privacyVersion();

    /** How long this process remembers who a token belongs to: the longest another process' suspension goes unnoticed. */
    @WithDefault("5s")
    Duration rememberedFor();

    /** The name under which the issuer's people are kept; else its address. Set it before that address changes. */
    Optional<String> issuerKnownAs();

    /** The same for the issuer of staff. */
    Optional<String> staffIssuerKnownAs();

    /** Further words that no resident's name may contain, such as the council's own. */
    Optional<List<String>> reservedNames();
}
