package org.betterif.ballot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of public ballots; {@code docs/operating.md} lists them. */
@ConfigMapping(prefix = "betterif.ballot")
public interface BallotConfig {

    /** Nobody can sit on a result: one that no clerk published is published this long after the count. */
    @WithDefault("24h")
    Duration publishAfter();

    /** How often the clock is looked at. */
    @WithDefault("10s")
    String lookEvery();
}
