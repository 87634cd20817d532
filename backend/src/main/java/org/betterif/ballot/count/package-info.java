/**
 * The count of a ballot by its published rule, what other rules would have chosen, and the ballots as files for anyone.
 */
@NullMarked
package org.betterif.ballot.count;

import org.jspecify.annotations.NullMarked;
