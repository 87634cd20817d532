/** The one clock. */
@NullMarked
package org.betterif.shared.time;

import org.jspecify.annotations.NullMarked;
