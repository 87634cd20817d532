package org.betterif.response;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the place has settled about answers. */
@ConfigMapping(prefix = "betterif.response")
public interface ResponseConfig {

    /** How often the clock's jobs run. */
    @WithDefault("60s")
    String jobEvery();

    /**
     * How many days after publishing one of the two languages may follow, with its date said in public. 0: both are published
     * together, which the Welsh Language Standards ask of a council in Wales.
     */
    @WithDefault("0")
    int otherLanguageDays();

    VerdictConfig verdict();

    /** Whether an answer answers those who asked. */
    interface VerdictConfig {

        /** How many have to say no, besides being half of those who say, before the duty opens once more; never fewer than five. */
        @WithDefault("5")
        int contestAtLeast();

        /** How many days after publishing people may say it, to the end of that day. */
        @WithDefault("28")
        int openDays();

        /**
         * Counts move this often, all at once, so that nobody who watches them learns what one person said. Shorter than a day
         * only to try it out.
         */
        @WithDefault("24h")
        Duration countsEvery();
    }
}
