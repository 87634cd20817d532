package org.betterif.idea.standing;

/**
 * Counts over all public ideas.
 *
 * @param supports votes in calls that show their counts
 * @param answered by the council; an answer given elsewhere, before an idea was brought in, is none of its own
 * @param inPlace ideas that are in place or spread
 */
public record IdeaFigures(long ideas, long supports, long answered, long inPlace) {}
