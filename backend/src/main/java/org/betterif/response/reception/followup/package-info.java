/** What the author of an idea says to the council's answer, in public; a moderator hides it, for a public reason. */
@NullMarked
package org.betterif.response.reception.followup;

import org.jspecify.annotations.NullMarked;
