/**
 * How far an idea came after a yes: taken up, on trial, in place, spread; each with what was learned and pictures of before and
 * after. And all together that came of an idea, promises and gains included: what its page and <i>What changed</i> show.
 *
 * <p>Uses {@link org.betterif.delivery.promised.PromisedDirectory} and {@link org.betterif.delivery.gain.GainDirectory}.
 */
@NullMarked
package org.betterif.delivery.change;

import org.jspecify.annotations.NullMarked;
