package org.betterif.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The receipt of a report or notice. @param due when the next step is due, of a notice */
public record Receipt(
        long id, @Nullable String reference, @Nullable Instant due) {}
