/** Conventions of the API: ETags, cursors, creating once, answers that are kept. */
@NullMarked
package org.betterif.shared.http;

import org.jspecify.annotations.NullMarked;
