/**
 * Voting on paper: numbered papers are printed, filled in somewhere, and entered by a facilitator. Where a paper was filled
 * in is kept here, how it is marked in the box.
 */
@NullMarked
package org.betterif.ballot.paper;

import org.jspecify.annotations.NullMarked;
