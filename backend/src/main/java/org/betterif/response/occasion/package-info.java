/**
 * What brings a duty about, moves it or ends it from outside: a threshold that was crossed, an idea that opened, was withdrawn or
 * closed in favour of another, a call that ended, a wait that is as long as anything may wait; and what waits for a date because
 * the bank holidays of a year are not known. What then becomes of the clock is {@code duty}'s.
 */
@NullMarked
package org.betterif.response.occasion;

import org.jspecify.annotations.NullMarked;
