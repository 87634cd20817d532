/**
 * Bryncoed: a council that does not exist, full of life, so that BetterIf can be tried and shown.
 *
 * <p>At the edge of the map: it fills the other features through their directories, and may empty the whole database.
 */
@NullMarked
package org.betterif.demo;

import org.jspecify.annotations.NullMarked;
