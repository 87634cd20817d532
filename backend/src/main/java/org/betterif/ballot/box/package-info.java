/**
 * The ballot box: how papers are marked and, until the count, whose they are. Emptying it cuts papers off from people for
 * good. Nothing here is logged or told.
 */
@NullMarked
package org.betterif.ballot.box;

import org.jspecify.annotations.NullMarked;
