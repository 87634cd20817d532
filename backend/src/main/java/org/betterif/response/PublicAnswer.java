package org.betterif.response;

import java.time.Instant;
import java.util.List;
import org.betterif.account.Byline;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.attachment.AttachmentRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The council's answer as everybody may read it, both languages in one body.
 *
 * @param reasonsHtml the reasons as safe HTML
 * @param evidence the files attached to the newest version
 * @param answeredBy who answered, in the role they did it in; without a name once they have left
 * @param round 2 for the answer after those who asked said that the first did not answer them
 * @param together other ideas that were given the same answer
 * @param history every version: the first, corrections with their reason, the other language
 */
@Schema(description = "The council's answer.")
public record PublicAnswer(
        long id,
        long ideaNumber,
        long version,
        int round,
        AnswerContent content,
        AnswerText reasonsHtml,
        List<AttachmentRef> evidence,
        @Nullable Byline answeredBy,
        Instant answeredAt,
        boolean imported,
        List<Long> together,
        List<VersionView> history) {

    /** @param content what it said in that version; null for the newest, which stands above */
    public record VersionView(
            long version,
            VersionKind kind,
            Instant at,
            @Nullable LocalisedText reason,
            @Nullable AnswerContent content) {}
}
