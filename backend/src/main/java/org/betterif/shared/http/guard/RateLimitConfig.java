package org.betterif.shared.http.guard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many writes anyone may make. Reading is not limited here: it is cheap, and a proxy caches it. */
@ConfigMapping(prefix = "betterif.rate-limit")
public interface RateLimitConfig {

    /** Off for benchmarks. */
    @WithDefault("true")
    boolean enabled();

    /** Writes of one person in a window. */
    @WithDefault("120")
    int personWrites();

    /** Writes of all visitors behind one address in a window: a library's desk is one address. */
    @WithDefault("30")
    int visitorWrites();

    @WithDefault("1m")
    Duration window();
}
