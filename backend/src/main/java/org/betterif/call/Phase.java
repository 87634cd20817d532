package org.betterif.call;

/** What a stretch of a call's timetable is for. Phases may overlap; each kind comes at most once. */
public enum Phase {
    SUBMIT(true),
    DISCUSS(true),
    VOTE(true),
    DESIGN(true),
    SHORTLIST(false),
    RESPOND(false),
    DELIVER(false),
    LEARN(false);

    private final boolean forEverybody;

    Phase(boolean forEverybody) {
        this.forEverybody = forEverybody;
    }

    /** Whether people take part in it: a call is closed when the last of these has ended. */
    public boolean forEverybody() {
        return forEverybody;
    }
}
