package org.betterif.vote;

import org.betterif.shared.May;
import org.jspecify.annotations.Nullable;

/**
 * What one reader may do with their vote for an idea, and has done. For that reader only.
 *
 * @param may whether it may be given, or, when {@code supported}, taken back
 * @param textChanged whether the text changed since the support was given: keep it (PUT again) or take it back
 * @param remaining how many more ideas of this call the reader may support; null without a limit
 */
public record VoteOverlayRef(
        May may,
        boolean supported,
        boolean textChanged,
        @Nullable Integer remaining) {}
