/**
 * A proposal and its life: drafts, versions, stages, counts and marks, similar ideas, search.
 *
 * <p>An idea completes the sentence "Wouldn't it be better if …" and is known by a number people can say aloud. It has four
 * independent states: {@link org.betterif.idea.Stage}, {@link org.betterif.idea.standing.AnswerState},
 * {@link org.betterif.idea.standing.Outcome} and {@link org.betterif.idea.Visibility}. Only this package changes ideas; others tell it
 * what to count and mark ({@link org.betterif.idea.IdeaDirectory}).
 *
 * <p>May import {@code call}, {@code place}, {@code account}, {@code shared}.
 */
@NullMarked
package org.betterif.idea;

import org.jspecify.annotations.NullMarked;
