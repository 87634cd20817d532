package org.betterif.notification.outbox;

import java.util.List;

/** What people are told, to whom, and whether it waits for a digest. */
public enum NoticeKind {
    IDEA_OPENED(When.DIGEST, Audience.SEARCHERS, Audience.AROUND),
    TEXT_CHANGED(When.AT_ONCE, Audience.SUPPORTERS_OF_OLDER_TEXT, Audience.FOLLOWERS),
    CLOSED_IN_FAVOUR(When.AT_ONCE, Audience.FOLLOWERS, Audience.SUPPORTERS),
    /** To whoever wrote the idea that another would be joined into: they are asked. */
    JOIN_PROPOSED(When.AT_ONCE, Audience.AUTHOR),
    /** To whoever proposed it. */
    JOIN_DECLINED(When.AT_ONCE, Audience.AUTHOR),
    JOIN_LAPSED(When.AT_ONCE, Audience.AUTHOR),
    /** The same words to all of them: nothing in it tells that the reader supports it, and is asked. */
    JOINED(When.AT_ONCE, Audience.AUTHOR, Audience.FOLLOWERS, Audience.SUPPORTERS),
    /** To those who follow the idea that another was joined into. */
    JOINED_BY(When.DIGEST, Audience.FOLLOWERS),
    REPLY(When.AT_ONCE, Audience.SUBJECT),
    COMMENT(When.AT_ONCE, Audience.AUTHOR),
    COUNCILLOR_REPLY(When.AT_ONCE, Audience.AUTHOR, Audience.FOLLOWERS, Audience.COUNCILLOR_FOLLOWERS),
    DUTY_STARTED(When.AT_ONCE, Audience.AUTHOR, Audience.FOLLOWERS, Audience.SUPPORTERS),
    EXTENDED(When.DIGEST, Audience.AUTHOR, Audience.FOLLOWERS),
    OVERDUE(When.AT_ONCE, Audience.AUTHOR, Audience.FOLLOWERS),
    ANSWERED(When.AT_ONCE, Audience.AUTHOR, Audience.FOLLOWERS, Audience.SUPPORTERS, Audience.AROUND),
    ANSWER_CORRECTED(When.AT_ONCE, Audience.AUTHOR, Audience.FOLLOWERS, Audience.SUPPORTERS),
    /** In the words of the public page: that it is so, never who said it. */
    CONTESTED(When.AT_ONCE, Audience.AUTHOR, Audience.FOLLOWERS, Audience.SUPPORTERS, Audience.OWNERS),
    /** What enough supporters brought about in the chamber, or in public with a senior officer. */
    DEBATE_HELD(When.AT_ONCE, Audience.AUTHOR, Audience.FOLLOWERS, Audience.SUPPORTERS),
    HEARING_HELD(When.AT_ONCE, Audience.AUTHOR, Audience.FOLLOWERS, Audience.SUPPORTERS),
    FOLLOWED_UP(When.AT_ONCE, Audience.FOLLOWERS, Audience.OWNERS),
    ADOPTED(When.DIGEST, Audience.AUTHOR, Audience.FOLLOWERS, Audience.COUNCILLOR_FOLLOWERS),
    CLOSED_WITH_NOTE(When.AT_ONCE, Audience.FOLLOWERS, Audience.SUPPORTERS),
    /** A step that was promised is done: what changed because people asked. */
    STEP_DONE(When.AT_ONCE, Audience.AUTHOR, Audience.FOLLOWERS, Audience.SUPPORTERS, Audience.PROMISE_FOLLOWERS),
    STEP_LATE(When.AT_ONCE, Audience.AUTHOR, Audience.FOLLOWERS, Audience.PROMISE_FOLLOWERS),
    STEP_MOVED(When.DIGEST, Audience.AUTHOR, Audience.FOLLOWERS, Audience.PROMISE_FOLLOWERS),
    STEP_DROPPED(When.AT_ONCE, Audience.AUTHOR, Audience.FOLLOWERS, Audience.SUPPORTERS, Audience.PROMISE_FOLLOWERS),
    /** It was said to be done or dropped, and is neither: whoever heard the one hears the other. */
    STEP_REOPENED(When.AT_ONCE, Audience.AUTHOR, Audience.FOLLOWERS, Audience.SUPPORTERS, Audience.PROMISE_FOLLOWERS),
    STEP_BEGUN(When.AT_ONCE, Audience.PROMISE_FOLLOWERS),
    /** A public word about a step: a note, or the yearly review. */
    STEP_NOTED(When.DIGEST, Audience.PROMISE_FOLLOWERS),
    /** Taken up, on trial, in place or spread. */
    STAGE_TOLD(When.AT_ONCE, Audience.AUTHOR, Audience.FOLLOWERS, Audience.SUPPORTERS),
    /** To a volunteer who was drawn or chosen for an innovation council. */
    SEAT_OFFERED(When.ALWAYS, Audience.SUBJECT),
    /** To an alternate who sits now, to whoever was removed, to whoever chairs now. */
    SEAT_TAKEN_OVER(When.ALWAYS, Audience.SUBJECT),
    SEAT_TAKEN_AWAY(When.ALWAYS, Audience.SUBJECT),
    CHAIR_GIVEN(When.ALWAYS, Audience.SUBJECT),
    /** To the clerks: a seat on an innovation council may be free. Who left it stands at their desk. */
    MEMBER_STEPPED_DOWN(When.ALWAYS, Audience.CLERKS),
    /** To the council's own people: an answer is due. */
    REMINDER(When.ALWAYS, Audience.OWNERS),
    // what moderators decided, to the one person whose words or account it is about
    HIDDEN(When.ALWAYS, Audience.SUBJECT),
    RESTORED(When.AT_ONCE, Audience.SUBJECT),
    COMMENT_HIDDEN(When.ALWAYS, Audience.SUBJECT),
    COMMENT_RESTORED(When.AT_ONCE, Audience.SUBJECT),
    FOLLOW_UP_HIDDEN(When.ALWAYS, Audience.SUBJECT),
    FOLLOW_UP_RESTORED(When.AT_ONCE, Audience.SUBJECT),
    /** Neutral: neither what it was nor why. */
    SEALED(When.ALWAYS, Audience.SUBJECT),
    OPENED_AFTER_CHECK(When.AT_ONCE, Audience.SUBJECT),
    SENT_BACK(When.ALWAYS, Audience.SUBJECT),
    SUSPENDED(When.ALWAYS, Audience.SUBJECT),
    UNSUSPENDED(When.ALWAYS, Audience.SUBJECT),
    APPEAL_UPHELD(When.ALWAYS, Audience.SUBJECT),
    APPEAL_REJECTED(When.ALWAYS, Audience.SUBJECT),
    /** The law wants whoever wrote the words to be contacted. */
    NOTICE_OF_DEFAMATION(When.ALWAYS, Audience.SUBJECT);

    private static final List<NoticeKind> MODERATION = List.of(
            HIDDEN,
            RESTORED,
            COMMENT_HIDDEN,
            COMMENT_RESTORED,
            FOLLOW_UP_HIDDEN,
            FOLLOW_UP_RESTORED,
            SEALED,
            OPENED_AFTER_CHECK,
            SENT_BACK,
            SUSPENDED,
            UNSUSPENDED,
            APPEAL_UPHELD,
            APPEAL_REJECTED,
            NOTICE_OF_DEFAMATION);

    private enum When {
        /** Mailed at once to those who want that; else in a digest. */
        AT_ONCE,
        DIGEST,
        /** Mailed at once whatever they chose: it is about their account or words, or part of their work. */
        ALWAYS
    }

    private final When when;
    private final List<Audience> audiences;

    NoticeKind(When when, Audience... audiences) {
        this.when = when;
        this.audiences = List.of(audiences);
    }

    private boolean atOnce() {
        return when == When.AT_ONCE;
    }

    /** Whoever keeps a search asked to be told of each find; what is new around one waits for the digest. */
    public boolean atOnce(Audience audience) {
        return atOnce() || audience == Audience.SEARCHERS;
    }

    public List<Audience> audiences() {
        return audiences;
    }

    /** Told to one person each time: whose idea or words it is about. */
    public boolean toOne() {
        return audiences.size() == 1 && (audiences.contains(Audience.AUTHOR) || audiences.contains(Audience.SUBJECT));
    }

    /** Mailed and pushed whatever they chose. */
    public boolean always() {
        return when == When.ALWAYS;
    }

    /** About the reader's own seat on an innovation council, which is its thing. */
    public boolean ofSeat() {
        return name().startsWith("SEAT_") || this == CHAIR_GIVEN;
    }

    /** About an innovation council, which is its thing. */
    public boolean ofCouncil() {
        return ofSeat() || this == MEMBER_STEPPED_DOWN;
    }

    /** About one promise, which is its thing. */
    public boolean ofCommitment() {
        return name().startsWith("STEP_");
    }

    /** What moderators decided about the reader's own words or account; told also when the idea is out of sight. */
    public boolean moderation() {
        return MODERATION.contains(this);
    }
}
