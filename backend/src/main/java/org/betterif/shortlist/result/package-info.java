/**
 * What the council's rule makes of the scores: the order, the proposal, the steps of the rule, and what stands beside them and
 * decides nothing. The arithmetic is pure; the methods are {@code selection}'s. What the council then decides is not known
 * here.
 */
@NullMarked
package org.betterif.shortlist.result;

import org.jspecify.annotations.NullMarked;
