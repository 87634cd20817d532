/**
 * The council that runs the site: name, nested areas with boundaries, topics, services, the working-day calendar,
 * pre-election periods, and the right doors for what is no idea.
 *
 * <p>An administrator keeps all of it; everybody reads it. May import {@code shared} and {@code account}.
 */
@NullMarked
package org.betterif.place;

import org.jspecify.annotations.NullMarked;
