/** Rules on rankings. */
@org.jspecify.annotations.NullMarked
package org.betterif.selection.ranking;
