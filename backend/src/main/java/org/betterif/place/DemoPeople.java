package org.betterif.place;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.betterif.place.PlaceView.DemoView;
import org.jspecify.annotations.Nullable;

/** Who may sign in where the demo runs, so that the app can say it beside the sign-in link. */
@ConfigMapping(prefix = "betterif.demo")
interface DemoPeople {

    /** Whether this is a demo at all. */
    @WithDefault("false")
    boolean enabled();

    /** Name to roles; the password is the name. */
    Map<String, List<String>> people();

    /** @param ahead how far the clock is moved */
    default @Nullable DemoView view(Duration ahead) {
        return enabled() ? new DemoView(new TreeMap<>(people()), ahead.toSeconds()) : null;
    }
}
