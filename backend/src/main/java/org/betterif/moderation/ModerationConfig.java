package org.betterif.moderation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of moderation; {@code docs/operating.md} lists them. */
@ConfigMapping(prefix = "betterif.moderation")
public interface ModerationConfig {

    /** Where the safeguarding lead is alerted when something is sealed. */
    Optional<String> safeguardingAddress();

    /** The clock of a notice of defamation, in plain hours. */
    @WithDefault("48h")
    Duration noticeWithin();

    /** How long who wrote the words has to answer a notice. */
    @WithDefault("120h")
    Duration posterAnswersWithin();

    /** When a complaint is answered at the latest: twenty working days. */
    @WithDefault("672h")
    Duration complaintWithin();

    /** After this time a claimed case may be taken over. */
    @WithDefault("30m")
    Duration claimFor();
}
