package org.betterif.response.reception.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.betterif.account.Actor;
import org.betterif.shared.Language;
import org.betterif.shared.May;

/** What authors say to answers. */
@ApplicationScoped
public class FollowUpDirectory {

    private final FollowUpService service;
    private final FollowUps followUps;

    FollowUpDirectory(FollowUpService service, FollowUps followUps) {
        this.service = service;
        this.followUps = followUps;
    }

    /** As everybody may read them, by id of the answer. */
    public Map<Long, FollowUpView> views(Collection<Long> answerIds) {
        return service.views(answerIds);
    }

    /** Whether the actor, as the author, may say something to the answers to each of these ideas. */
    public Map<Long, May> mayWrite(Actor actor, Collection<Long> ideaNumbers) {
        return service.may(actor, ideaNumbers);
    }

    /** What was said, also while it is hidden; by id of the answer. */
    public Map<Long, FollowUpRef> refs(Collection<Long> answerIds) {
        return service.refs(answerIds);
    }

    public void restore(long answerId) {
        service.restore(answerId);
    }

    public May mayHide(Actor actor) {
        return May.of(FollowUpPolicy.mayHide(actor));
    }

    /** What the author said to an answer at a past moment. */
    @Transactional
    public void record(long answerId, long personId, Language language, String text, Instant at) {
        followUps.save(answerId, 0, personId, language, text, at);
    }
}
