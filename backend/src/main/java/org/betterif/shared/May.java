package org.betterif.shared;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A {@link Decision} as the app reads it: allowed, or the reason's code and when it opens. */
public record May(
        boolean allowed, @Nullable String reason, @Nullable Instant opensAt) {

    public static May of(Decision decision) {
        return switch (decision) {
            case Decision.Allowed ignored -> new May(true, null, null);
            case Decision.Refused refused -> new May(false, refused.reason().code(), refused.opensAt());
        };
    }
}
