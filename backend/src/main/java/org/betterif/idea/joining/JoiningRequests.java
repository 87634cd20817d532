package org.betterif.idea.joining;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

/** What the API takes. */
final class JoiningRequests {

    private JoiningRequests() {}

    record Propose(@NotNull @Positive Long into) {}

    record Decline(@NotNull Because because) {}
}
