package org.betterif.shared.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Keeping public answers in memory. */
@ConfigMapping(prefix = "betterif.answers")
public interface AnswersConfig {

    /**
     * Whether public answers are kept in memory until this process next commits anything, for a second at the most. To be
     * switched off where several processes share a database: one does not notice at once what another commits.
     */
    @WithDefault("true")
    boolean kept();
}
