/**
 * What an idea's author says to an answer is hidden where it stands; here it becomes a decision like any other: in the log and the
 * public list, told to the author, who may ask for a second moderator.
 */
@NullMarked
package org.betterif.moderation.followup;

import org.jspecify.annotations.NullMarked;
