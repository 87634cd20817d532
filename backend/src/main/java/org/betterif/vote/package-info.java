/**
 * One person's support for one idea: one each, exact at every moment it is read, taken back as easily as given.
 *
 * <p>All votes of a process go through one lane ({@link org.betterif.shared.lane.Lane}): what is waiting is settled together, in one
 * transaction, and answered after its commit. Nobody is ever told who supported what.
 *
 * <p>May import {@code idea} and {@code call}. See docs/adr/2026-11-22-votes-through-one-lane.md.
 */
@NullMarked
package org.betterif.vote;

import org.jspecify.annotations.NullMarked;
