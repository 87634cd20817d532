/** Who may not write for a while: suspended for what they wrote, lifted by a moderator or after an appeal. */
@NullMarked
package org.betterif.moderation.suspension;

import org.jspecify.annotations.NullMarked;
