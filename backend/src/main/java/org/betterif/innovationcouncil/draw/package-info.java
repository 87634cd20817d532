/**
 * The draw by lot itself: the commitment to a seed, the queue, the computation, what is published of it. It knows the two files
 * of a draw, not who stands behind a pool number; {@code pool} does, and hears what was drawn by {@link DrawEvent}.
 */
@NullMarked
package org.betterif.innovationcouncil.draw;

import org.jspecify.annotations.NullMarked;
