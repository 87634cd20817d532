/** Conventions of the API: ETags, cursors, creating once, the guard against forged requests. */
@NullMarked
package org.betterif.shared.http;

import org.jspecify.annotations.NullMarked;
