package org.betterif.idea.life;

import org.betterif.shared.May;

/** What this reader may do with an idea, by the rules that guard doing it. @param mine whether they wrote it */
public record IdeaMay(boolean mine, May edit, May withdraw, May closeInFavour) {}
