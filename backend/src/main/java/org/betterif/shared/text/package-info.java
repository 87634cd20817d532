/** Text that is safe to store and to show. */
@NullMarked
package org.betterif.shared.text;

import org.jspecify.annotations.NullMarked;
