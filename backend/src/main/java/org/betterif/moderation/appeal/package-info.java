/**
 * What whoever wrote the words reads of decisions about them, and says to it: a second moderator is asked for, a notice is
 * answered.
 */
@NullMarked
package org.betterif.moderation.appeal;

import org.jspecify.annotations.NullMarked;
