/** Where something belongs that is no idea, and how it is found by what people write. */
@NullMarked
package org.betterif.place.rightdoor;

import org.jspecify.annotations.NullMarked;
