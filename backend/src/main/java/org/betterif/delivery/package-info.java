/**
 * What came of an answer: every dated step it promised is a commitment, followed until it is kept or dropped with a reason. What
 * stands beside: {@code delivery.change}, the stages after a yes; {@code delivery.gain}, what it saved, improved or cost;
 * {@code delivery.due}, a calendar. They use this package; it knows none of them.
 *
 * <p>Late is what is late now: derived from the dates when it is read ({@link org.betterif.delivery.CommitmentState}). The rules
 * stand in {@code docs/delivery.md}.
 *
 * <p>May import {@code response}, {@code idea}, {@code place}, {@code account} and {@code shared}.
 */
@NullMarked
package org.betterif.delivery;

import org.jspecify.annotations.NullMarked;
