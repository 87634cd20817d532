package org.betterif.vote;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a vote.
 *
 * @param votes all supporters now; null while the call keeps the counts hidden
 * @param remaining how many more ideas of this call the person may support; null without a limit
 */
public record VoteView(
        @Nullable Long votes, boolean supported, @Nullable Integer remaining) {}
