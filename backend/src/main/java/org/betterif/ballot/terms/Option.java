package org.betterif.ballot.terms;

import org.jspecify.annotations.Nullable;

/**
 * A line of the paper.
 *
 * @param ref what a choice names: the idea's number, or the id in an imported file
 * @param name where it is no idea of ours
 * @param area its id, when the terms were settled; so topic; kind in lower case
 */
public record Option(
        int position,
        String ref,
        @Nullable Long idea,
        @Nullable String name,
        @Nullable Long cost,
        @Nullable String area,
        @Nullable String topic,
        @Nullable String kind) {}
