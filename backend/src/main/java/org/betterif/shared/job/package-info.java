/** Work that runs by itself: locked in the database, repeatable, late rather than lost. */
@NullMarked
package org.betterif.shared.job;

import org.jspecify.annotations.NullMarked;
