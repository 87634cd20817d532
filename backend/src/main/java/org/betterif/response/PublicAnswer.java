package org.betterif.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.betterif.account.Byline;
import org.betterif.response.reception.VerdictView;
import org.betterif.response.reception.followup.FollowUpView;
import org.betterif.response.text.AnswerContent;
import org.betterif.response.text.AnswerText;
import org.betterif.response.text.VersionKind;
import org.betterif.shared.Language;
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
 * @param otherLanguage the language that is still owed, and by when; null once both are there
 * @param round 2 for the answer after those who asked said that the first did not answer them
 * @param together other ideas that were given the same answer
 * @param history every version: the first, corrections with their reason, the other language
 * @param followUp what the idea's author says to it
 * @param verdicts whether it answers those who asked; null for an imported answer
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
        @Nullable OtherLanguage otherLanguage,
        @Nullable Byline answeredBy,
        Instant answeredAt,
        boolean imported,
        List<Long> together,
        List<VersionView> history,
        @Nullable VerdictView verdicts,
        @Nullable FollowUpView followUp) {

    /** @param late the date has passed, and it is not there */
    public record OtherLanguage(Language language, LocalDate by, boolean late) {}

    /**
     * @param content what it said in that version; null for the newest, which stands above
     * @param reasonsHtml its reasons as safe HTML, where {@code content} is there
     */
    public record VersionView(
            long version,
            VersionKind kind,
            Instant at,
            @Nullable LocalisedText reason,
            @Nullable AnswerContent content,
            @Nullable AnswerText reasonsHtml) {}
}
