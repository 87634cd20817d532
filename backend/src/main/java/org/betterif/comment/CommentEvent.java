package org.betterif.comment;

import java.time.Instant;
import java.util.List;
import org.betterif.shared.Origin;
import org.jspecify.annotations.Nullable;

/** What happened to comments; observed in the transaction in which it happens. */
public sealed interface CommentEvent {

    Instant occurredAt();

    Origin origin();

    /** About one that was there before. */
    sealed interface OfOne extends CommentEvent {

        long commentId();

        long ideaNumber();
    }

    /** Comments of several people that are settled together: what is written down for each can be written at once. */
    record Posted(List<One> comments, Instant occurredAt, Origin origin) implements CommentEvent {

        /**
         * @param parentAuthorPersonId who is answered; null for a first comment and for an imported or erased parent
         * @param text as written
         */
        public record One(
                long commentId,
                long ideaNumber,
                long authorPersonId,
                @Nullable Long parentAuthorPersonId,
                boolean councillorReply,
                String text) {}
    }

    record Edited(long commentId, long ideaNumber, Instant occurredAt, Origin origin) implements OfOne {}

    record Deleted(long commentId, long ideaNumber, Instant occurredAt, Origin origin) implements OfOne {}
}
