/**
 * What those who support an idea are asked when it is joined into another: whether their support goes there. Rests on
 * {@code vote}, of which a yes is one more.
 */
@NullMarked
package org.betterif.vote.carry;

import org.jspecify.annotations.NullMarked;
