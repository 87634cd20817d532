package org.betterif.comment;

import java.time.Instant;
import org.betterif.shared.Origin;
import org.jspecify.annotations.Nullable;

/** What happened to a comment; observed in the transaction in which it happens. */
public sealed interface CommentEvent {

    long commentId();

    long ideaNumber();

    Instant occurredAt();

    Origin origin();

    /** @param parentAuthorPersonId who is answered; null for a first comment and for an imported or erased parent */
    record Posted(
            long commentId,
            long ideaNumber,
            long authorPersonId,
            @Nullable Long parentAuthorPersonId,
            boolean councillorReply,
            Instant occurredAt,
            Origin origin)
            implements CommentEvent {}

    record Edited(long commentId, long ideaNumber, Instant occurredAt, Origin origin) implements CommentEvent {}

    record Deleted(long commentId, long ideaNumber, Instant occurredAt, Origin origin) implements CommentEvent {}
}
