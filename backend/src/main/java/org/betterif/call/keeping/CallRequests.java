package org.betterif.call.keeping;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.betterif.shared.LocalisedSize;
import org.betterif.shared.LocalisedText;

/** What comes in besides a {@link CallPlan}. */
final class CallRequests {

    private CallRequests() {}

    /** @param why for everybody to read */
    record Cancel(@NotNull @Valid @LocalisedSize(max = 1000) LocalisedText why) {}
}
