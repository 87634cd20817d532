/** What one reader supports and may support: the panel beside an idea, and the list of their own. For that reader alone. */
@NullMarked
package org.betterif.vote.mine;

import org.jspecify.annotations.NullMarked;
