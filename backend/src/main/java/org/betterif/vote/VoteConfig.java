package org.betterif.vote;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The lane that all votes of a process go through. */
@ConfigMapping(prefix = "betterif.vote")
public interface VoteConfig {

    /** How many votes may wait before further ones are answered with 503 and Retry-After. */
    @WithDefault("4096")
    int queue();

    /** How many votes share one transaction at most; measured best at 64. */
    @WithDefault("64")
    int batch();
}
