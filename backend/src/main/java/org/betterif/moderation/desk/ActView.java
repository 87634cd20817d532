package org.betterif.moderation.desk;

import java.time.Instant;
import org.betterif.account.Byline;
import org.betterif.moderation.ModerationAction;
import org.betterif.moderation.ReasonCode;
import org.betterif.shared.LocalisedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was decided, as the desk shows it. */
@Schema(name = "Act")
public record ActView(
        long id,
        ModerationAction action,
        @Nullable ReasonCode reason,
        @Nullable LocalisedText publicNote,
        @Nullable LocalisedText toAuthor,
        @Nullable Byline by,
        Instant at) {}
