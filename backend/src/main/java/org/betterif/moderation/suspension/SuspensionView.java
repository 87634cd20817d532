package org.betterif.moderation.suspension;

import java.time.Instant;
import org.betterif.account.Byline;
import org.betterif.moderation.ReasonCode;
import org.betterif.shared.May;
import org.jspecify.annotations.Nullable;

/** Who is suspended, for the desk. */
final class SuspensionView {

    private SuspensionView() {}

    record Suspension(
            long id,
            int version,
            @Nullable Byline person,
            @Nullable ReasonCode reason,
            Instant since,
            @Nullable Instant until,
            May may) {}
}
