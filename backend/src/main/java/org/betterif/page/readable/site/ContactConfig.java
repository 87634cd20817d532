package org.betterif.page.readable.site;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How people reach the council without this site: its address and telephone number, in one line for each language. */
@ConfigMapping(prefix = "betterif.contact")
public interface ContactConfig {

    Optional<String> en();

    Optional<String> cy();
}
