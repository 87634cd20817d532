/** What this reader may do and has done, for the ideas on the screen. */
@NullMarked
package org.betterif.page.overlay;

import org.jspecify.annotations.NullMarked;
