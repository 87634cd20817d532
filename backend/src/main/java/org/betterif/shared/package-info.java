/**
 * What every feature stands on: decisions with a reason, problems, paging, time, safe text. No feature words in here.
 *
 * <p>May import nothing of BetterIf. Every feature may import this.
 */
@NullMarked
package org.betterif.shared;

import org.jspecify.annotations.NullMarked;
