/** Which ideas were joined into which, as the ideas themselves keep it. How that came about is the package around it. */
@NullMarked
package org.betterif.idea.joining.joined;

import org.jspecify.annotations.NullMarked;
