/** Threads as they were elsewhere: depth, order, dates and agreement kept, told to nobody. */
@NullMarked
package org.betterif.comment.imported;

import org.jspecify.annotations.NullMarked;
