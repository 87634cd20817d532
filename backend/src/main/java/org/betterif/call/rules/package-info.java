/** What is settled before a call opens: whom it is for, what a moderator checks, and what so many supporters bring. */
@NullMarked
package org.betterif.call.rules;

import org.jspecify.annotations.NullMarked;
