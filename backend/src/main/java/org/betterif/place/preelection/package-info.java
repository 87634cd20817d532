/** Days before an election on which the council holds back, in some areas or everywhere. */
@NullMarked
package org.betterif.place.preelection;

import org.jspecify.annotations.NullMarked;
