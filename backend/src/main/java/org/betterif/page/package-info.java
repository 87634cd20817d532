/**
 * What one screen needs together: the app's shell with title and readable text, the overlay of what this reader may do, an
 * idea's timeline, the numbers on the home page.
 *
 * <p>At the edge of the map: nobody imports it.
 */
@NullMarked
package org.betterif.page;

import org.jspecify.annotations.NullMarked;
