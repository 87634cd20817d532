package org.betterif.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.betterif.account.Actor;
import org.betterif.account.Byline;
import org.betterif.account.PersonDirectory;
import org.betterif.account.PersonRef;
import org.betterif.response.owed.DutyRow;
import org.betterif.response.staff.StaffDirectory;
import org.betterif.response.text.AnswerContent;
import org.betterif.shared.attachment.AttachmentRef;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What the desks do to answers, and read of them before and after they are public. */
@ApplicationScoped
public class PublishingDirectory {

    private final AnswerService answers;
    private final AnswerBoard board;
    private final InformationRequests information;
    private final StaffDirectory staff;
    private final PersonDirectory people;
    private final Clock clock;

    PublishingDirectory(
            AnswerService answers,
            AnswerBoard board,
            InformationRequests information,
            StaffDirectory staff,
            PersonDirectory people,
            Clock clock) {
        this.answers = answers;
        this.board = board;
        this.information = information;
        this.staff = staff;
        this.people = people;
        this.clock = clock;
    }

    /** Publishes the draft in the version that the answerer read. @return the answer's id */
    public long publish(Actor actor, long dutyId, long draftVersion) {
        return answers.publish(actor, dutyId, draftVersion);
    }

    /** One of many drafts; each in its own transaction. */
    public void publishOneDraft(Actor actor, long dutyId, long draftVersion) {
        answers.publishOneDraft(actor, dutyId, draftVersion);
    }

    /** One answer to one of many ideas; each in its own transaction, so that one that cannot be answered holds up no other. */
    public void publishOneOfMany(Actor actor, long dutyId, AnswerContent content, UUID batch) {
        answers.publishOneOfMany(actor, dutyId, content, batch);
    }

    public boolean publishedIn(UUID batch, long dutyId) {
        return answers.publishedIn(batch, dutyId);
    }

    /** @throws ProblemException 422 that names each field which these services would have filled */
    public void requireComplete(AnswerContent content, List<Long> dutyIds) {
        answers.requireComplete(content, clock.instant(), staff.neededFields(dutyIds));
    }

    /** As everybody may read it. */
    public PublicAnswer published(long id) {
        return answers.published(id);
    }

    /** The published answers to an idea, the oldest first. */
    public List<PublicAnswer> to(long ideaNumber) {
        return board.answers(List.of(ideaNumber)).getOrDefault(ideaNumber, List.of());
    }

    /** It goes on as a request for information, too; the answer stays owed. */
    public void handOver(Actor actor, long dutyId, String reference) {
        information.hand(actor, dutyId, reference);
    }

    /** Drafts as citizens will see them, in the name of who is looking; by the duty's id. */
    public Map<Long, PublicAnswer> previews(Actor actor, List<DutyRow> owed, Map<Long, AnswerContent> drafts) {
        var byline = people.person(actor.personId()).map(PersonRef::byline).orElse(null);
        var files = board.evidence(drafts.values());
        return owed.stream()
                .filter(duty -> drafts.containsKey(duty.id()))
                .collect(Collectors.toMap(DutyRow::id, duty -> preview(duty, drafts.get(duty.id()), byline, files)));
    }

    private PublicAnswer preview(
            DutyRow duty, AnswerContent content, @Nullable Byline byline, Map<Long, AttachmentRef> files) {
        return new PublicAnswer(
                0,
                duty.ideaNumber(),
                1,
                duty.round(),
                content,
                AnswerBoard.html(content),
                AnswerBoard.attached(content, files),
                board.otherLanguage(content),
                byline,
                clock.instant(),
                false,
                List.of(),
                List.of(),
                null,
                null);
    }
}
