package org.betterif.page;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where this site is reached from outside. */
@ConfigMapping(prefix = "betterif.site")
public interface PageConfig {

    /** The site's own address without a slash at the end, such as {@code https://better.bryncoed.example}. */
    Optional<String> address();
}
