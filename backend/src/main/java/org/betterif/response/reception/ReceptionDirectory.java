package org.betterif.response.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.betterif.account.Actor;
import org.betterif.shared.Language;
import org.betterif.shared.May;

/** What is said of answers. */
@ApplicationScoped
public class ReceptionDirectory {

    private final VerdictService verdicts;
    private final Verdicts said;
    private final FollowUpService followUps;
    private final FollowUps written;

    ReceptionDirectory(VerdictService verdicts, Verdicts said, FollowUpService followUps, FollowUps written) {
        this.verdicts = verdicts;
        this.said = said;
        this.followUps = followUps;
        this.written = written;
    }

    /** As everybody may see them, by id of the answer; of imported answers nothing is asked. */
    public Map<Long, VerdictView> verdicts(List<AnsweredRef> answers) {
        return verdicts.views(answers);
    }

    /** What the actor may say and said of the newest answer to each of these ideas; for the actor alone. */
    public Map<Long, VerdictView.Mine> myVerdicts(Actor actor, Collection<Long> ideaNumbers) {
        return verdicts.mine(actor, ideaNumbers);
    }

    /** As everybody may read them, by id of the answer. */
    public Map<Long, FollowUpView> followUps(Collection<Long> answerIds) {
        return followUps.views(answerIds);
    }

    /** Whether the actor, as the author, may say something to the answers to each of these ideas. */
    public Map<Long, May> mayFollowUp(Actor actor, Collection<Long> ideaNumbers) {
        return followUps.may(actor, ideaNumbers);
    }

    /** What was said, also while it is hidden; by id of the answer. */
    public Map<Long, FollowUpRef> followUpRefs(Collection<Long> answerIds) {
        return followUps.refs(answerIds);
    }

    public void restoreFollowUp(long answerId) {
        followUps.restore(answerId);
    }

    public May mayHideFollowUp(Actor actor) {
        return May.of(ReceptionPolicy.mayHideFollowUp(actor));
    }

    /** What was said of an answer at a past moment. It is settled: it opens nothing once more. */
    @Transactional
    public void recordVerdicts(long answerId, Map<Long, Verdict> byPerson) {
        byPerson.forEach((person, says) -> said.say(answerId, 1, person, says, null));
        said.settle(answerId);
    }

    /** What the author said to an answer at a past moment. */
    @Transactional
    public void recordFollowUp(long answerId, long personId, Language language, String text, Instant at) {
        written.save(answerId, 0, personId, language, text, at);
    }
}
