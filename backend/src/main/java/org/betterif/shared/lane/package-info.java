/** Many requests settled together in one transaction, each answered after its commit. */
@NullMarked
package org.betterif.shared.lane;

import org.jspecify.annotations.NullMarked;
