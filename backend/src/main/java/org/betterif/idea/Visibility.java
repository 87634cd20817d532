package org.betterif.idea;

/** Public; hidden with a reason that is listed; or sealed, where nothing but a neutral note is left. */
public enum Visibility {
    PUBLIC,
    HIDDEN,
    SEALED
}
