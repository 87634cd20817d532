package org.betterif.idea.life;

import java.util.function.Function;
import org.betterif.idea.Pin;
import org.jspecify.annotations.Nullable;

/** What an idea belongs to: the call, a topic, an area (null: the whole place), a pin. */
record Whereabouts(
        long callId,
        @Nullable Long topicId,
        @Nullable Long areaId,
        @Nullable Pin pin) {

    /** With this pin; an area that was not chosen is the one around the pin. */
    Whereabouts pinned(@Nullable Pin point, Function<Pin, @Nullable Long> areaAt) {
        if (point == null) {
            return this;
        }
        return new Whereabouts(callId, topicId, areaId == null ? areaAt.apply(point) : areaId, point);
    }
}
