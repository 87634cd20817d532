package org.betterif.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.betterif.account.Actor;
import org.betterif.account.PersonDirectory;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.standing.StandingDirectory;
import org.betterif.response.drafting.DraftDirectory;
import org.betterif.response.duty.DutyClock;
import org.betterif.response.duty.DutyDirectory;
import org.betterif.response.duty.SettlingRef;
import org.betterif.response.owed.OwedDirectory;
import org.betterif.response.staff.StaffDirectory;
import org.betterif.response.text.AnswerContent;
import org.betterif.response.text.AnswerField;
import org.betterif.response.text.VersionKind;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.betterif.shared.attachment.Attachments;
import org.betterif.shared.problem.Problem.FieldError;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Drafting, publishing and correcting the council's answer. */
@ApplicationScoped
class AnswerService {

    private final DutyDirectory duties;
    private final OwedDirectory owed;
    private final DutyClock time;
    private final DraftDirectory drafts;
    private final Answers answers;
    private final IdeaDirectory ideas;
    private final StandingDirectory standings;
    private final PersonDirectory people;
    private final StaffDirectory staff;
    private final AnswerBoard board;
    private final Event<ResponseEvent> events;
    private final Attachments attachments;
    private final ResponseConfig config;
    private final Clock clock;

    AnswerService(
            DutyDirectory duties,
            OwedDirectory owed,
            DutyClock time,
            DraftDirectory drafts,
            Answers answers,
            IdeaDirectory ideas,
            StandingDirectory standings,
            PersonDirectory people,
            StaffDirectory staff,
            AnswerBoard board,
            Event<ResponseEvent> events,
            Attachments attachments,
            ResponseConfig config,
            Clock clock) {
        this.duties = duties;
        this.owed = owed;
        this.time = time;
        this.drafts = drafts;
        this.answers = answers;
        this.ideas = ideas;
        this.standings = standings;
        this.people = people;
        this.staff = staff;
        this.board = board;
        this.events = events;
        this.attachments = attachments;
        this.config = config;
        this.clock = clock;
    }

    /** Publishes the draft in the version that the answerer read. */
    @Transactional
    long publish(Actor actor, long dutyId, long draftVersion) {
        ResponsePolicy.mayPublish(actor, owed.duty(dutyId).state()).require();
        long id = publish(actor, dutyId, drafts.require(dutyId, draftVersion).content(), null);
        drafts.published(dutyId, draftVersion);
        return id;
    }

    /** One of many drafts; each in its own transaction. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    long publishOneDraft(Actor actor, long dutyId, long draftVersion) {
        return publish(actor, dutyId, draftVersion);
    }

    /** One answer to one of many ideas; each in its own transaction, so that one that cannot be answered holds up no other. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    long publishOneOfMany(Actor actor, long dutyId, AnswerContent content, UUID batch) {
        long id = publish(actor, dutyId, content, batch);
        drafts.superseded(dutyId);
        return id;
    }

    boolean publishedIn(UUID batch, long dutyId) {
        return answers.inBatch(batch, dutyId);
    }

    private long publish(Actor actor, long dutyId, AnswerContent written, @Nullable UUID batch) {
        var content = written.kept();
        var seen = owed.duty(dutyId);
        ResponsePolicy.mayPublish(actor, seen.state()).require();
        var now = clock.instant();
        requireComplete(content, now, staff.neededFields(List.of(dutyId)));
        // the idea's row first, as everybody does: a withdrawal that is under way is waited for, then seen
        standings.markAnswered(seen.ideaNumber(), now, content.decision());
        var duty = duties.lock(dutyId, now);
        ResponsePolicy.mayPublish(actor, duty.state()).require();
        long id = answers.add(newAnswer(actor, duty, now, batch), content)
                .orElseThrow(() -> new ProblemException(ResponseReason.ANOTHER_ANSWERED, "Somebody else was quicker."));
        duties.answered(dutyId, now);
        events.fire(new ResponseEvent.AnswerPublished(
                duty.ideaNumber(), duty.callId(), id, content.decision(), duty.round(), now, Origin.LIVE));
        return id;
    }

    private Answers.NewAnswer newAnswer(Actor actor, SettlingRef duty, Instant now, @Nullable UUID batch) {
        var person = people.people(List.of(actor.personId())).get(actor.personId());
        return new Answers.NewAnswer(
                duty.ideaNumber(),
                duty.id(),
                duty.round(),
                now,
                actor.personId(),
                person == null ? null : person.roleTitle(),
                duty.workingDays(),
                duty.inTime(),
                batch,
                Origin.LIVE,
                null,
                null);
    }

    /** A further version of a published answer. */
    @Transactional
    long correct(Actor actor, long answerId, long from, AnswerContent written, @Nullable LocalisedText reason) {
        ResponsePolicy.mayAnswer(actor).require();
        var content = written.kept();
        var row = answers.find(answerId).orElseThrow(() -> ProblemException.notFound("answer"));
        var now = clock.instant();
        if (row.version() != from) {
            throw ProblemException.stale(row.version());
        }
        requireComplete(content, now, row.content(), kept(row));
        requireNotPutOff(content, row.content());
        if (content.equals(row.content())) {
            throw new ProblemException(ResponseReason.NOTHING_CHANGED, "Nothing was changed.");
        }
        var kind = VersionKind.between(row.content(), content);
        if (kind == VersionKind.CORRECTION && reason == null) {
            throw ProblemException.invalid("reason", ResponseReason.TEXT_MISSING, "A correction says why.");
        }
        var version = new Answers.Version(
                answerId, from + 1, kind, now, kind == VersionKind.CORRECTION ? reason : null, content);
        if (!answers.correct(answerId, version, actor.personId())) {
            throw ProblemException.stale(from + 1);
        }
        if (content.decision() != row.decision()) {
            standings.markDecision(row.ideaNumber(), row.publishedAt(), content.decision());
        }
        var idea = ideas.idea(row.ideaNumber()).orElseThrow();
        events.fire(new ResponseEvent.AnswerCorrected(
                row.ideaNumber(), idea.callId(), answerId, from + 1, now, Origin.LIVE));
        return from + 1;
    }

    /** Of what the services always fill, what this answer has filled: an older one is not held to a later choice. */
    private Set<AnswerField> kept(Answers.Row row) {
        return row.dutyId() == null
                ? Set.of()
                : staff.neededFields(List.of(row.dutyId())).stream()
                        .filter(field -> !field.missingIn(row.content()))
                        .collect(Collectors.toSet());
    }

    /** The other language comes by the day that was promised in public. */
    private static void requireNotPutOff(AnswerContent content, AnswerContent published) {
        var by = content.otherLanguageBy();
        var promised = published.otherLanguageBy();
        if (by != null && promised != null && by.isAfter(promised)) {
            throw incomplete(List.of(new FieldError(
                    "otherLanguageBy",
                    ResponseReason.LANGUAGE_DATE_TOO_LATE.code(),
                    "It was promised by " + promised + ".")));
        }
    }

    private static ProblemException incomplete(List<FieldError> errors) {
        return new ProblemException(ResponseReason.ANSWER_INCOMPLETE, "The answer is not complete.", null, errors);
    }

    /** What everybody may read of an answer to an idea that is public. */
    PublicAnswer readable(long id) {
        var row = answers.find(id).orElseThrow(() -> ProblemException.notFound("answer"));
        ideas.publicIdea(row.ideaNumber());
        return published(id);
    }

    PublicAnswer published(long id) {
        return board.published(List.of(answers.find(id).orElseThrow())).get(0);
    }

    void requireComplete(AnswerContent content, Instant now, Set<AnswerField> needed) {
        requireComplete(content, now, AnswerContent.EMPTY, needed);
    }

    /** Dates that were already published may have passed by the time of a correction. */
    private void requireComplete(AnswerContent content, Instant now, AnswerContent published, Set<AnswerField> needed) {
        // what is published already stays attached, also while the idea is out of sight
        attachments.require(
                "content.evidence",
                content.attached().stream()
                        .filter(id -> !published.attached().contains(id))
                        .toList());
        var errors = content.errors(time.today(now), needed, config.otherLanguageDays()).stream()
                .filter(error -> !(error.reason().equals(ResponseReason.DATE_PASSED.code())
                        && published.dates().contains(content.date(error.field()))))
                .toList();
        if (!errors.isEmpty()) {
            throw incomplete(errors);
        }
    }
}
