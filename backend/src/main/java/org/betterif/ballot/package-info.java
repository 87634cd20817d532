/**
 * Public ballots of a call: residents choose among its ideas by approval, ranking, points or within a budget, online or on a
 * paper that is the same ballot; a published rule of {@code selection} counts them at the close.
 *
 * <p>A ballot is drafted, announced (from then on its terms stand), open, closed, counted and published, or called off.
 * How a paper is marked is known to the person and the database until the count, and after it to nobody: the count cuts
 * papers off from people. No running count is shown, no time is kept, no receipt can be had after the close.
 *
 * <p>{@code terms} (what is asked), {@code box} (papers), {@code count} and {@code exchange} (files) are below this package;
 * {@code casting} (online), {@code paper} and {@code command} are above it and use it through {@link org.betterif.ballot.BallotDirectory}.
 *
 * <p>May import {@code idea}, {@code call} and {@code selection}. See docs/ballot.md.
 */
@NullMarked
package org.betterif.ballot;

import org.jspecify.annotations.NullMarked;
