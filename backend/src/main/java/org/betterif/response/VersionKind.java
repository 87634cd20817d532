package org.betterif.response;

/** Why there is a further version of a published answer. */
public enum VersionKind {
    FIRST,
    /** With a public reason. */
    CORRECTION,
    /** The language that was still owed. */
    TRANSLATION
}
