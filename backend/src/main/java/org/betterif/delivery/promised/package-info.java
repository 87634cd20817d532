/**
 * What was promised, as everybody may read it: the lists, one step with its history, how well promises are kept. Late is what is
 * late now: derived from the dates when it is read ({@link org.betterif.delivery.promised.CommitmentState}).
 *
 * <p>Reads what {@code delivery} above it writes; of ideas out of sight that something is owed stays listed, of sealed ones nothing.
 */
@NullMarked
package org.betterif.delivery.promised;

import org.jspecify.annotations.NullMarked;
