package org.betterif.notification;

import java.time.Instant;
import java.util.List;

/** People were told of something in the app. Channels observe it, in the same transaction. */
public sealed interface NoticeEvent {

    /**
     * A batch of people, each told for the first time.
     *
     * @param always whatever they chose: it is about their words or account, or part of their work
     * @param atOnce it does not wait for a digest
     */
    record Told(boolean always, boolean atOnce, List<New> notices, Instant at) implements NoticeEvent {}

    record New(long noticeId, long personId) {}
}
