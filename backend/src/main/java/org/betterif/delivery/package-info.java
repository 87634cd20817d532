/**
 * What came of an answer: every dated step it promised is a commitment, followed until it is kept or dropped with a reason;
 * after a yes the stages taken up, trial, in place and spread, each with what was learned; and what it saved, improved or cost,
 * by service, losers included.
 *
 * <p>Late is what is late now: derived from the dates when it is read ({@link org.betterif.delivery.CommitmentState}). The rules
 * stand in {@code docs/delivery.md}.
 *
 * <p>May import {@code response}, {@code idea}, {@code place}, {@code account} and {@code shared}.
 */
@NullMarked
package org.betterif.delivery;

import org.jspecify.annotations.NullMarked;
