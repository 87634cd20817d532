package org.betterif.notification;

import java.time.Instant;
import org.betterif.notification.outbox.NoticeKind;
import org.jspecify.annotations.Nullable;

/**
 * How far the telling of one thing has come, in round figures only: "2 were told" of an idea with one supporter would say who
 * that is.
 *
 * @param share how far, of 100 @param thousands told so far, in full thousands; null below one
 * @param aSecond people told a second, in full hundreds; null where it is too few to say
 */
public record SpreadingRef(
        NoticeKind kind,
        @Nullable Long ideaNumber,
        Instant at,
        int share,
        @Nullable Long thousands,
        @Nullable Long aSecond,
        @Nullable Instant doneAt) {}
