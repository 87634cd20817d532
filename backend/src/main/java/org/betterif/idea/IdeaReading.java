package org.betterif.idea;

/**
 * A public idea to read on a page without a script: the card, and its sections as safe HTML.
 *
 * @param forWhom as written, one line
 */
public record IdeaReading(IdeaCard card, String nowHtml, String changeHtml, String forWhom, String haveHtml) {}
