package org.betterif.vote;

import org.betterif.shared.May;
import org.jspecify.annotations.Nullable;

/**
 * What one reader may do with their vote for an idea.
 *
 * @param may whether it may be given, or, when it was, taken back
 * @param remaining how many more ideas of this call the reader may support; null without a limit
 */
public record VoteMay(May may, @Nullable Integer remaining) {}
