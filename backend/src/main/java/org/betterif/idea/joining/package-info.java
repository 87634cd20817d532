/**
 * Two ideas become one: the author of one proposes to join it into another, whoever wrote that one accepts or declines within a
 * set time; where nobody is there to be asked, a moderator does. What is joined stays readable and links both ways.
 *
 * <p>Nothing is said in free words between the two: who has something to say says it in the thread, where all read it. See
 * docs/adr/2026-11-26-joining-asks-and-moves-nothing.md and docs/ideas.md. Changing the idea itself is asked of
 * {@link org.betterif.idea.life.LifeDirectory}.
 */
@NullMarked
package org.betterif.idea.joining;

import org.jspecify.annotations.NullMarked;
