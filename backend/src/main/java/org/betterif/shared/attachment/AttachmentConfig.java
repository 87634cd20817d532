package org.betterif.shared.attachment;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Files that are attached. */
@ConfigMapping(prefix = "betterif.attachments")
public interface AttachmentConfig {

    /** The largest file taken; {@code quarkus.http.limits.max-body-size} must be a little more. */
    @WithDefault("10M")
    MemorySize largest();
}
