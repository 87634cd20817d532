/** On which days the council works: weekends, the nation's bank holidays and the council's own closures are none. */
@NullMarked
package org.betterif.place.calendar;

import org.jspecify.annotations.NullMarked;
