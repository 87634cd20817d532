package org.betterif.comment;

import org.betterif.account.Actor;
import org.betterif.shared.http.CreatedOnce;
import org.jspecify.annotations.Nullable;

/**
 * What one request asks of the lane of new comments.
 *
 * @param once the request's Idempotency-Key
 * @param parentId the comment it replies to, or null to begin a thread
 */
record PostAsk(
        Actor actor,
        CreatedOnce.Claim once,
        long ideaNumber,
        @Nullable Long parentId,
        Comment.Words words) {}
