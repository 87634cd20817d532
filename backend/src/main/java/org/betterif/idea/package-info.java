/**
 * A proposal as it is read: its card, its page, its states.
 *
 * <p>An idea completes the sentence "Wouldn't it be better if …" and is known by a number people can say aloud. It has four
 * independent states: {@link org.betterif.idea.Stage}, {@link org.betterif.idea.standing.AnswerState},
 * {@link org.betterif.idea.standing.Outcome} and {@link org.betterif.idea.Visibility}.
 *
 * <p>It rests on {@link org.betterif.idea.text} (what an idea says) and {@link org.betterif.idea.standing} (what others
 * counted and marked); {@link org.betterif.idea.life} (what changes ideas), {@link org.betterif.idea.search} (lists) and
 * {@link org.betterif.idea.imported} (history) rest on it.
 *
 * <p>May import {@code call}, {@code place}, {@code account}, {@code shared}.
 */
@NullMarked
package org.betterif.idea;

import org.jspecify.annotations.NullMarked;
