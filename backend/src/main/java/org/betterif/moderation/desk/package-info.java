/** What every list of the moderators' desk shows alike, and who is shown the way there. */
@NullMarked
package org.betterif.moderation.desk;

import org.jspecify.annotations.NullMarked;
