package org.betterif.notification.follow;

/** What can be followed. */
public enum FollowKind {
    IDEA,
    CALL,
    AREA,
    TOPIC,
    COUNCILLOR,
    /** One promised step. */
    COMMITMENT
}
