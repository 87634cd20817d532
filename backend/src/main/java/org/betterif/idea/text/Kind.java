package org.betterif.idea.text;

/** How far an idea reaches: a quick win, an improvement, a different way of doing things. */
public enum Kind {
    QUICK_WIN,
    IMPROVEMENT,
    NEW_WAY
}
