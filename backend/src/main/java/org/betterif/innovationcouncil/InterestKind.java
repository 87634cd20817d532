package org.betterif.innovationcouncil;

/** What kind of interest a juror has in an idea. The kind is public; what they wrote about it is for the clerk. */
public enum InterestKind {
    /** Wrote it, or helped to. */
    AUTHOR,
    FAMILY,
    /** Money, work or property. */
    MONEY,
    NEIGHBOUR,
    /** Belongs to a group that would gain or lose. */
    MEMBER,
    OTHER
}
