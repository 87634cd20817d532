/**
 * What came of an answer: every dated step it promised is a commitment, followed until it is kept or dropped with a reason. What
 * is read of them is {@code delivery.promised}, below. What stands above: {@code delivery.change}, the stages after a yes;
 * {@code delivery.gain}, what it saved, improved or cost; {@code delivery.due}, a calendar. The rules stand in
 * {@code docs/delivery.md}.
 *
 * <p>May import {@code response}, {@code idea}, {@code place}, {@code account} and {@code shared}.
 */
@NullMarked
package org.betterif.delivery;

import org.jspecify.annotations.NullMarked;
