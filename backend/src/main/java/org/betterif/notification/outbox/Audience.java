package org.betterif.notification.outbox;

/** Who is told. A person in several audiences is told once. */
public enum Audience {
    AUTHOR,
    SUBJECT,
    FOLLOWERS,
    SUPPORTERS,
    SUPPORTERS_OF_OLDER_TEXT,
    /** Those of whose saved searches one finds it. */
    SEARCHERS,
    /** Those who follow its call, area or topic. */
    AROUND,
    /** Those who follow the one promise. */
    PROMISE_FOLLOWERS,
    /** Those who follow the councillor who wrote. */
    COUNCILLOR_FOLLOWERS,
    /** The accountable person and the desks of the services that owe the answer. */
    OWNERS,
    /** Those who convene innovation councils. */
    CLERKS
}
