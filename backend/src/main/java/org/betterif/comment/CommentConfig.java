package org.betterif.comment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The lane that all new comments of a process go through. */
@ConfigMapping(prefix = "betterif.comment")
public interface CommentConfig {

    /** How many may wait before further ones are answered with 503 and Retry-After. */
    @WithDefault("1024")
    int queue();

    /** How many share one transaction at most. */
    @WithDefault("64")
    int batch();
}
