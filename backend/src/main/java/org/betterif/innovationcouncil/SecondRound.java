package org.betterif.innovationcouncil;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The second round of scores. @param closedAt null while jurors score */
public record SecondRound(
        Instant openedAt, Instant closesAt, @Nullable Instant closedAt) {}
