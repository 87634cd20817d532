/** Drawing a panel that keeps its quotas and gives everyone as equal a chance as they allow. */
@org.jspecify.annotations.NullMarked
package org.betterif.selection.sortition;
