package org.betterif.response.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.betterif.account.Actor;
import org.betterif.response.ResponsePolicy;
import org.betterif.response.ResponseReason;
import org.betterif.response.duty.DutyDirectory;
import org.betterif.response.owed.OwedDirectory;
import org.betterif.response.text.AnswerContent;
import org.betterif.shared.attachment.Attachments;
import org.betterif.shared.problem.ProblemException;

/** Writing an answer before anybody outside the desks reads it. */
@ApplicationScoped
class DraftService {

    private final Drafts drafts;
    private final DutyDirectory duties;
    private final OwedDirectory owed;
    private final Attachments attachments;
    private final Clock clock;

    DraftService(Drafts drafts, DutyDirectory duties, OwedDirectory owed, Attachments attachments, Clock clock) {
        this.drafts = drafts;
        this.duties = duties;
        this.owed = owed;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** @param from the draft's version that was edited, 0 for the first @throws ProblemException 412 when it is not the newest */
    @Transactional
    long draft(Actor actor, long dutyId, long from, AnswerContent content, boolean ready) {
        ResponsePolicy.mayDraft(actor, owed.duty(dutyId).state()).require();
        attachments.require("content.evidence", content.attached());
        if (!drafts.save(dutyId, from, content, ready, actor.personId(), clock.instant())) {
            throw ProblemException.stale(
                    drafts.of(dutyId).map(DraftRef::version).orElse(0L));
        }
        if (from == 0) {
            duties.drafted(dutyId, true);
        }
        return from + 1;
    }

    /** The first draft of one of many; each in its own transaction. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void draftOneOfMany(Actor actor, long dutyId, AnswerContent content, boolean ready) {
        draft(actor, dutyId, 0, content, ready);
    }

    @Transactional
    void discard(Actor actor, long dutyId, long version) {
        ResponsePolicy.mayDraft(actor, owed.duty(dutyId).state()).require();
        require(dutyId, version);
        remove(dutyId, version);
        duties.drafted(dutyId, false);
    }

    /** @throws ProblemException 412 when somebody saved a newer version meanwhile */
    void remove(long dutyId, long version) {
        if (!drafts.remove(dutyId, version)) {
            throw ProblemException.stale(
                    drafts.of(dutyId).map(DraftRef::version).orElse(0L));
        }
    }

    @Transactional
    long note(Actor actor, long dutyId, String text) {
        ResponsePolicy.mayUseDesk(actor).require();
        return drafts.note(owed.duty(dutyId).id(), actor.personId(), text, clock.instant());
    }

    /** The draft in the version that was read. */
    DraftRef require(long dutyId, long version) {
        var draft = drafts.of(dutyId)
                .orElseThrow(() -> new ProblemException(ResponseReason.NO_DRAFT, "There is no draft to publish."));
        if (draft.version() != version) {
            throw ProblemException.stale(draft.version());
        }
        return draft;
    }
}
