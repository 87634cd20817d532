/** What ideas are about, and how the app draws it. */
@NullMarked
package org.betterif.place.topic;

import org.jspecify.annotations.NullMarked;
