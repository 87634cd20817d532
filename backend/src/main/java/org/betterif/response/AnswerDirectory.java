package org.betterif.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import org.betterif.response.adoption.AdoptionDirectory;
import org.betterif.response.drafting.DraftCommentDirectory;
import org.betterif.response.drafting.DraftDirectory;
import org.betterif.response.reception.ReceptionDirectory;
import org.betterif.response.reception.Verdict;
import org.betterif.response.reception.followup.FollowUpDirectory;
import org.betterif.response.template.TemplateDirectory;
import org.betterif.response.text.AnswerContent;
import org.betterif.response.text.VersionKind;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** What was said and done about answers at past moments, for the demo and for history kept elsewhere by the same rules. */
@ApplicationScoped
public class AnswerDirectory {

    private final Answers answers;
    private final DraftDirectory drafts;
    private final DraftCommentDirectory comments;
    private final TemplateDirectory templates;
    private final ReceptionDirectory reception;
    private final FollowUpDirectory followUps;
    private final AdoptionDirectory adoptions;

    AnswerDirectory(
            Answers answers,
            DraftDirectory drafts,
            DraftCommentDirectory comments,
            TemplateDirectory templates,
            ReceptionDirectory reception,
            FollowUpDirectory followUps,
            AdoptionDirectory adoptions) {
        this.answers = answers;
        this.drafts = drafts;
        this.comments = comments;
        this.templates = templates;
        this.reception = reception;
        this.followUps = followUps;
        this.adoptions = adoptions;
    }

    /** What was said of an answer. It is settled: it opens nothing once more. */
    @Transactional
    public void recordVerdicts(long answerId, Map<Long, Verdict> byPerson) {
        reception.recordVerdicts(answerId, byPerson);
    }

    /** What the author said to an answer. */
    @Transactional
    public void recordFollowUp(long answerId, long personId, Language language, String text, Instant at) {
        followUps.record(answerId, personId, language, text, at);
    }

    /** A councillor adopted an idea. */
    @Transactional
    public void recordAdoption(long ideaNumber, long personId, Instant at) {
        adoptions.record(ideaNumber, personId, at);
    }

    /** An answer that is being written. */
    @Transactional
    public void recordDraft(long dutyId, AnswerContent content, long byPersonId, Instant at) {
        drafts.record(dutyId, content, byPersonId, at);
    }

    /** What an officer said about a draft. @param field of the answer, or null: about the whole */
    @Transactional
    public void recordDraftComment(long dutyId, long byPersonId, @Nullable String field, String text, Instant at) {
        comments.record(dutyId, byPersonId, field, text, at);
    }

    /** The beginning of an answer that the desks share. */
    @Transactional
    public void recordTemplate(String name, AnswerContent content, long byPersonId, Instant at) {
        templates.record(name, content, byPersonId, at);
    }

    /** A correction. */
    @Transactional
    public void recordCorrection(
            long answerId, AnswerContent content, LocalisedText reason, Instant at, long byPersonId) {
        var row = answers.find(answerId).orElseThrow();
        answers.correct(
                answerId,
                new Answers.Version(answerId, row.version() + 1, VersionKind.CORRECTION, at, reason, content),
                byPersonId);
    }
}
