package org.betterif.idea.joining;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Proposals to join two ideas. */
@ConfigMapping(prefix = "betterif.joining")
public interface JoiningConfig {

    /** How many days the other author has to answer before a proposal comes to nothing. */
    @WithDefault("28")
    int answerWithinDays();
}
