package org.betterif.moderation;

/** How an idea or comment stands, whichever it is. */
public enum Standing {
    PUBLIC,
    HIDDEN,
    SEALED,
    /** Not public for a reason of its author: a draft, deleted. */
    GONE
}
