/** Wards and neighbourhoods: how they lie in one another, their outlines, how many people live there. */
@NullMarked
package org.betterif.place.area;

import org.jspecify.annotations.NullMarked;
