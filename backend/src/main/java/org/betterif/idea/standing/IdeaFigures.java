package org.betterif.idea.standing;

/**
 * Counts over all public ideas.
 *
 * @param supports votes in calls that show their counts
 * @param inPlace ideas that are in place or spread
 */
public record IdeaFigures(long ideas, long supports, long answered, long inPlace) {}
