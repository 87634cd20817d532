package org.betterif.notification.follow;

import java.time.Instant;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody follows, as they see it.
 *
 * @param target what DELETE takes @param title an idea's, in its own language @param name of anything else
 * @param ideaNumber of a promised step: the idea whose page shows it
 * @param search the query of its list's address
 */
record FollowView(
        String kind,
        String target,
        @Nullable String title,
        @Nullable LocalisedText name,
        @Nullable Long ideaNumber,
        @Nullable String search,
        boolean byHand,
        Instant at) {}
