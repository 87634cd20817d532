package org.betterif.innovationcouncil.draw;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How members are drawn. */
@ConfigMapping(prefix = "betterif.innovationcouncil")
interface DrawConfig {

    /** After which the fairest lottery found so far is used, and the page says by how much a fairer one could differ. */
    @WithDefault("120s")
    Duration drawTimeLimit();

    /** How often the queue of draws is looked at. */
    @WithDefault("3s")
    String drawEvery();
}
