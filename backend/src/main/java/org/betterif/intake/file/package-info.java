/** Files of many lines, of which one that is broken does not take the others with it. */
@NullMarked
package org.betterif.intake.file;

import org.jspecify.annotations.NullMarked;
