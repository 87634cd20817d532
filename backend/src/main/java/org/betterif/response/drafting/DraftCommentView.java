package org.betterif.response.drafting;

import java.time.Instant;
import org.betterif.account.Byline;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A comment on a draft, as the desks read it.
 *
 * @param field of the answer that it is about, by its name in the draft; null: the whole
 * @param author null once they have left
 * @param settledAt when somebody marked it as settled
 */
@Schema(name = "DraftComment", description = "What an officer says about a draft. Read at the desks alone.")
public record DraftCommentView(
        long id,
        @Nullable String field,
        String text,
        @Nullable Byline author,
        Instant writtenAt,
        @Nullable Instant settledAt,
        @Nullable Byline settledBy) {}
