package org.betterif.notification;

import java.util.List;

/** What people are told, to whom, and whether it waits for a digest. */
enum NoticeKind {
    IDEA_OPENED(false, Audience.AROUND),
    TEXT_CHANGED(true, Audience.SUPPORTERS_OF_OLDER_TEXT, Audience.FOLLOWERS),
    CLOSED_IN_FAVOUR(true, Audience.FOLLOWERS, Audience.SUPPORTERS),
    HIDDEN(true, Audience.AUTHOR),
    RESTORED(true, Audience.AUTHOR),
    REPLY(true, Audience.SUBJECT),
    COMMENT(true, Audience.AUTHOR),
    COUNCILLOR_REPLY(true, Audience.AUTHOR, Audience.FOLLOWERS, Audience.COUNCILLOR_FOLLOWERS),
    DUTY_STARTED(true, Audience.AUTHOR, Audience.FOLLOWERS, Audience.SUPPORTERS),
    EXTENDED(false, Audience.AUTHOR, Audience.FOLLOWERS),
    OVERDUE(true, Audience.AUTHOR, Audience.FOLLOWERS),
    ANSWERED(true, Audience.AUTHOR, Audience.FOLLOWERS, Audience.SUPPORTERS, Audience.AROUND),
    ANSWER_CORRECTED(true, Audience.AUTHOR, Audience.FOLLOWERS, Audience.SUPPORTERS),
    CLOSED_WITH_NOTE(true, Audience.FOLLOWERS, Audience.SUPPORTERS),
    /** To the council's own people: an answer is due. */
    REMINDER(true, Audience.OWNERS);

    private final boolean atOnce;
    private final List<Audience> audiences;

    NoticeKind(boolean atOnce, Audience... audiences) {
        this.atOnce = atOnce;
        this.audiences = List.of(audiences);
    }

    /** Mailed at once to those who want that; else only in a digest. */
    boolean atOnce() {
        return atOnce;
    }

    List<Audience> audiences() {
        return audiences;
    }

    /** Part of an officer's work: mailed whatever they chose for themselves. */
    boolean duty() {
        return this == REMINDER;
    }
}
