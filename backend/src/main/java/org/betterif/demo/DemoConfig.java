package org.betterif.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether this is a demo. Never on where real people take part: a reset empties the database. */
@ConfigMapping(prefix = "betterif.demo")
public interface DemoConfig {

    @WithDefault("false")
    boolean enabled();

    /** Empty everything at start and tell the story again, with dates relative to now. */
    @WithDefault("false")
    boolean reset();
}
