/** An idea for readers without JavaScript: the lists, its page, what the council owes it, and what became of it. */
@NullMarked
package org.betterif.page.readable.idea;

import org.jspecify.annotations.NullMarked;
