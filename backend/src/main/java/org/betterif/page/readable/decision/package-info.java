/** Calls, ballots and innovation councils for readers without JavaScript: what is asked, who decides, and what was decided. */
@NullMarked
package org.betterif.page.readable.decision;

import org.jspecify.annotations.NullMarked;
