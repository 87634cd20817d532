package org.betterif.response.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.betterif.account.Actor;
import org.betterif.response.duty.DutyDirectory;
import org.betterif.response.text.AnswerContent;
import org.betterif.shared.problem.ProblemException;

/** What the desks, and the publishing of an answer, may ask about drafts and do to them. */
@ApplicationScoped
public class DraftDirectory {

    private final Drafts drafts;
    private final DraftService service;
    private final DutyDirectory duties;

    DraftDirectory(Drafts drafts, DraftService service, DutyDirectory duties) {
        this.drafts = drafts;
        this.service = service;
        this.duties = duties;
    }

    public Optional<DraftRef> of(long dutyId) {
        return drafts.of(dutyId);
    }

    /** In order of the duties, for those that have one. */
    public List<DraftRef> of(Collection<Long> dutyIds) {
        return drafts.of(dutyIds);
    }

    /** For each of these duties that has a draft: whether somebody asked for it to be published. */
    public Map<Long, Boolean> ready(Collection<Long> dutyIds) {
        return drafts.ready(dutyIds);
    }

    /** The newest version of the draft, for each of these duties that has one. */
    public Map<Long, Long> versions(Collection<Long> dutyIds) {
        return drafts.versions(dutyIds);
    }

    /** At most 500, the oldest first. */
    public List<NoteRef> notes(long dutyId) {
        return drafts.notes(dutyId);
    }

    /** @throws ProblemException 422 without a draft, 412 when it is in another version */
    public DraftRef require(long dutyId, long version) {
        return service.require(dutyId, version);
    }

    /** @param from the draft's version that was edited, 0 for the first @throws ProblemException 412 when it is not the newest */
    public long draft(Actor actor, long dutyId, long from, AnswerContent content, boolean ready) {
        return service.draft(actor, dutyId, from, content, ready);
    }

    /** The first draft of one of many; each in its own transaction. */
    public void draftOneOfMany(Actor actor, long dutyId, AnswerContent content, boolean ready) {
        service.draftOneOfMany(actor, dutyId, content, ready);
    }

    public void discard(Actor actor, long dutyId, long version) {
        service.discard(actor, dutyId, version);
    }

    public long note(Actor actor, long dutyId, String text) {
        return service.note(actor, dutyId, text);
    }

    /** In this version it is published. @throws ProblemException 412 when somebody saved a newer one meanwhile */
    public void published(long dutyId, long version) {
        service.remove(dutyId, version);
    }

    /** Another answer was given: nothing is being written any more. */
    public void superseded(long dutyId) {
        drafts.remove(dutyId);
    }

    /** An answer that was being written at a past moment. */
    @Transactional
    public void record(long dutyId, AnswerContent content, long byPersonId, Instant at) {
        if (drafts.save(dutyId, 0, content, false, byPersonId, at)) {
            duties.drafted(dutyId, true);
        }
    }
}
