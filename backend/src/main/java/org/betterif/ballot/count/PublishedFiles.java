package org.betterif.ballot.count;

import org.jspecify.annotations.Nullable;

/** The ballots as files; null where they are too few to be published, or a ranking has no seats. */
public record PublishedFiles(@Nullable String pb, @Nullable String blt) {}
