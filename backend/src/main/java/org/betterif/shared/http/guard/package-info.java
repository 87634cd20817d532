/** What is refused before a feature looks at it: a body too large, a write from another site, too many requests. */
@NullMarked
package org.betterif.shared.http.guard;

import org.jspecify.annotations.NullMarked;
