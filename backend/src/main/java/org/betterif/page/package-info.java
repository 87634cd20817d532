/**
 * What one screen needs together: the app's shell with the title and text of {@link org.betterif.page.readable}, the
 * {@link org.betterif.page.overlay} of what this reader may do, an idea's {@link org.betterif.page.timeline}, the numbers on
 * the home page, the reference of the API.
 *
 * <p>At the edge of the map: nobody imports it.
 */
@NullMarked
package org.betterif.page;

import org.jspecify.annotations.NullMarked;
