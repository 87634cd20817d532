package org.betterif.response.reception.followup;

import java.time.Instant;
import org.betterif.account.Byline;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the idea's author says to an answer.
 *
 * @param text what was written, and {@code html} the same made safe; null while a moderator hides it
 * @param hidden why a moderator hides it
 */
@Schema(name = "FollowUp", description = "What the idea's author says to the council's answer.")
public record FollowUpView(
        long version,
        @Nullable Byline author,
        Language language,
        @Nullable String text,
        @Nullable String html,
        Instant writtenAt,
        @Nullable Instant editedAt,
        @Nullable LocalisedText hidden) {}
