package org.betterif.shared.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The site's own address as configured, without a slash at the end, such as {@code https://better.bryncoed.example}. */
@Singleton
public class SiteAddress {

    private final Optional<String> configured;
    private final int port;

    @Inject
    SiteAddress(
            @ConfigProperty(name = "betterif.site.address") Optional<String> configured,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.configured = configured;
        this.port = port;
    }

    /** For what leaves the site without a request that would tell (mail, feeds): this machine's where none is configured. */
    public String get() {
        return configured.orElse("http://localhost:" + port);
    }

    /** For what is answered to a request: where that one reached the site, if none is configured. */
    public String orReachedAt(URI base) {
        return configured.orElseGet(() -> base.getScheme() + "://" + base.getAuthority());
    }
}
