/**
 * The council that runs the site: its own texts here, the rest in packages below, which {@link
 * org.betterif.place.PlaceDirectory} answers for: {@code area}, {@code topic}, {@code service}, {@code calendar},
 * {@code preelection} and {@code rightdoor}, each a list in the {@code book}.
 *
 * <p>An administrator keeps all of it; everybody reads it. May import {@code shared} and {@code account}.
 */
@NullMarked
package org.betterif.place;

import org.jspecify.annotations.NullMarked;
